package org.posrig.hosts.link;

import java.util.function.Consumer;
import org.posrig.net.Connection;
import org.posrig.net.Network;

/// Where the terminal knocks. Shut, the network itself refuses; opened again, it is the same
/// address.
final class Door {
  private final Network network;
  private final Consumer<Connection> welcome;
  private Network.Listening ear;
  private State state = State.OPEN;
  private int openings = 1;

  private enum State {
    OPEN,
    SHUT,
    CLOSED
  }

  Door(Network network, String address, Consumer<Connection> welcome) {
    this.network = network;
    this.welcome = welcome;
    this.ear = network.listen(address, visitor -> knock(visitor, 1));
  }

  /// Who knocked before the door was shut and comes in later meets a shut door, even if it is open
  /// again.
  private void knock(Connection visitor, int opening) {
    if (isOpen(opening)) welcome.accept(visitor);
    else visitor.reset();
  }

  private synchronized boolean isOpen(int opening) {
    return state == State.OPEN && opening == openings;
  }

  synchronized String address() {
    return ear.address();
  }

  synchronized void shut() {
    leave(State.SHUT);
  }

  synchronized void open() {
    if (state != State.SHUT) return;
    int opening = openings + 1;
    ear = network.listen(ear.address(), visitor -> knock(visitor, opening));
    openings = opening;
    state = State.OPEN;
  }

  /// For good.
  synchronized void close() {
    leave(State.CLOSED);
  }

  private void leave(State next) {
    if (state == State.OPEN) ear.close();
    if (state != State.CLOSED) state = next;
  }
}
