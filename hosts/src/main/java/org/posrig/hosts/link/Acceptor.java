package org.posrig.hosts.link;

import java.util.function.Consumer;
import org.posrig.net.Network;
import org.posrig.wire.Connection;

/// Where the terminal knocks. Shut, the network itself refuses; opened again, it is the same
/// address.
final class Acceptor {
  private final Network network;
  private final Consumer<Connection> welcome;
  private Network.Listening ear;
  private State state = State.OPEN;
  private int openings = 1;
  private boolean openNext;

  /// On sockets a listener goes on for a moment after it was closed: until a proof shows that it is
  /// gone, its address cannot be listened at again.
  private enum State {
    OPEN,
    SHUTTING,
    SHUT,
    CLOSED
  }

  Acceptor(Network network, String address, Consumer<Connection> welcome) {
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

  /// @param proof returns when nobody is let in any more
  void shut(Runnable proof) {
    leave(State.SHUTTING);
    try {
      proof.run();
    } finally {
      shutNow();
    }
  }

  private synchronized void shutNow() {
    if (state == State.SHUTTING) state = State.SHUT;
    if (openNext) open();
  }

  /// Never waits: a door that is being shut opens right after.
  synchronized void open() {
    openNext = state == State.SHUTTING;
    if (state != State.SHUT) return;
    int opening = openings + 1;
    ear = network.listen(ear.address(), visitor -> knock(visitor, opening));
    openings = opening;
    state = State.OPEN;
  }

  /// For good.
  void close() {
    leave(State.CLOSED);
  }

  private synchronized void leave(State next) {
    if (state == State.OPEN) ear.close();
    if (state != State.CLOSED) state = next;
  }
}
