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

  private enum State {
    OPEN,
    SHUT,
    CLOSED
  }

  Door(Network network, String address, Consumer<Connection> welcome) {
    this.network = network;
    this.welcome = welcome;
    this.ear = network.listen(address, welcome);
  }

  synchronized String address() {
    return ear.address();
  }

  synchronized boolean isOpen() {
    return state == State.OPEN;
  }

  synchronized void shut() {
    leave(State.SHUT);
  }

  synchronized void open() {
    if (state != State.SHUT) return;
    ear = network.listen(ear.address(), welcome);
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
