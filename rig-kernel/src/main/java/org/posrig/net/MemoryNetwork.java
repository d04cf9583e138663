package org.posrig.net;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.wire.Connection;
import org.posrig.wire.MemoryWire;
import org.posrig.wire.WireAction;
import org.posrig.wire.WireBroken;

/// A network in memory, for virtual time.
public final class MemoryNetwork implements Network {
  private final RigClock clock;
  private final Map<String, Consumer<Connection>> ears = new ConcurrentHashMap<>();
  private int ports = 1;

  public MemoryNetwork(RigClock clock) {
    this.clock = clock;
  }

  @Override
  public Listening listen(String wanted, Consumer<Connection> onConnection) {
    String address =
        wanted.endsWith(":0") ? wanted.substring(0, wanted.length() - 1) + ports++ : wanted;
    if (ears.putIfAbsent(address, onConnection) != null)
      throw new WireBroken(address, WireAction.LISTEN, Sentence.of("wire.taken"));
    return new Ear(address);
  }

  @Override
  public Connection dial(String address, Deadline deadline) {
    Consumer<Connection> ear = ears.get(address);
    if (ear == null) throw new NotConnected(address, Sentence.of("net.nobody-listens"));
    MemoryWire.Pair pair = MemoryWire.pair(address, clock);
    clock.start("connection at " + address, () -> ear.accept(pair.far()));
    return pair.near();
  }

  private final class Ear implements Listening {
    private final String address;

    Ear(String address) {
      this.address = address;
    }

    @Override
    public String address() {
      return address;
    }

    @Override
    public void close() {
      ears.remove(address);
    }
  }
}
