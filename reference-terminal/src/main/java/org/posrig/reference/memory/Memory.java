package org.posrig.reference.memory;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.posrig.secret.Secret;
import org.posrig.terminal.NonVolatile;

/// The terminal's memory: what is in force is what was stored last.
public final class Memory {
  private final NonVolatile store;
  private final Seal seal;
  private final Origin origin;
  private Image now;
  private long serial;

  /// Where the image came from at power-on.
  public enum Origin {
    /// A new terminal: nothing was stored yet.
    NEW,
    STORED,
    /// What was stored is damaged or of another version; the factory's image stands in.
    RECOVERED
  }

  /// @param fresh what a new terminal begins with
  public Memory(NonVolatile store, Secret masterKey, Image fresh) {
    this.store = store;
    this.seal = new Seal(masterKey);
    Optional<byte[]> bytes = store.load();
    Optional<Image> opened = bytes.flatMap(seal::open);
    now = opened.orElse(fresh);
    serial = bytes.map(Seal::serial).orElse(0L);
    origin = opened.isPresent() ? Origin.STORED : bytes.isPresent() ? Origin.RECOVERED : Origin.NEW;
  }

  public Origin origin() {
    return origin;
  }

  public Image now() {
    return now;
  }

  /// Changes what is in force, stored first.
  public void change(UnaryOperator<Image> change) {
    Image next = change.apply(now);
    serial++;
    store.store(seal.close(next, serial));
    now = next;
  }

  /// Changes what is in force until power goes: what a defective terminal does.
  public void changeWithoutStoring(UnaryOperator<Image> change) {
    now = change.apply(now);
  }
}
