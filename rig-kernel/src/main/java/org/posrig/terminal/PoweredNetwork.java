package org.posrig.terminal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.posrig.net.Network;
import org.posrig.net.NotConnected;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.wire.Connection;

/// The terminal's network module: when the power goes, its connections are gone without a word
/// more.
final class PoweredNetwork implements Network {
  private final Network network;
  private final List<Connection> open = new CopyOnWriteArrayList<>();
  private volatile boolean powered = true;

  PoweredNetwork(Network network) {
    this.network = network;
  }

  @Override
  public Listening listen(String address, Consumer<Connection> onConnection) {
    return network.listen(address, onConnection);
  }

  @Override
  public Connection dial(String address, Deadline deadline) {
    if (!powered) throw new NotConnected(address, Sentence.of("net.no-power"));
    Connection connection = network.dial(address, deadline);
    open.add(connection);
    return connection;
  }

  void cut() {
    powered = false;
    open.forEach(Connection::reset);
  }
}
