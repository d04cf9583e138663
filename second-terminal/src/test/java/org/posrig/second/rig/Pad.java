package org.posrig.second.rig;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import org.posrig.device.PinPad;
import org.posrig.secret.Secret;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.Signal;

/// A PIN pad in memory whose holder types what he is told to; untold, he thinks for ever.
public final class Pad implements PinPad {
  private final RigClock clock;
  private final Signal cancelled;
  private final Deque<String> holder = new ArrayDeque<>();
  private Optional<Secret> master = Optional.empty();
  public boolean broken;

  Pad(RigClock clock) {
    this.clock = clock;
    this.cancelled = clock.signal();
  }

  public void willType(String pin) {
    holder.add(pin);
  }

  @Override
  public String name() {
    return "pin pad";
  }

  @Override
  public String serialNumber(Deadline deadline) {
    return "PP000002";
  }

  @Override
  public String loadMasterKey(int slot, Secret key, Deadline deadline) {
    master = Optional.of(key);
    return broken
        ? "00000000"
        : Blocks.hex(Blocks.encrypt(key.reveal(), new byte[8])).substring(0, 8);
  }

  @Override
  public PinEntry enterPin(PinRequest request, Deadline deadline) {
    String pin = holder.isEmpty() ? "nothing" : holder.remove();
    Duration wait = pin.equals("nothing") ? request.timeout() : Duration.ofSeconds(2);
    boolean stopped = cancelled.await(clock.in(wait));
    if (stopped || pin.equals("nothing")) return new PinEntry.Abandoned();
    if (pin.isEmpty()) return new PinEntry.Bypassed();
    byte[] key = Blocks.decrypt(master.orElseThrow().reveal(), request.wrappedKey().reveal());
    return new PinEntry.Entered(
        Secret.of(Blocks.encrypt(key, format0(pin, request.pan().digits()))));
  }

  /// ISO 9564-1 format 0.
  private static byte[] format0(String pin, String pan) {
    String first = ("0" + pin.length() + pin + "F".repeat(16)).substring(0, 16);
    String last = "0000" + pan.substring(pan.length() - 13, pan.length() - 1);
    byte[] block = HexFormat.of().parseHex(first);
    byte[] other = HexFormat.of().parseHex(last);
    for (int i = 0; i < block.length; i++) block[i] ^= other[i];
    return block;
  }

  @Override
  public void cancelEntry(Deadline deadline) {
    cancelled.raise();
  }

  @Override
  public void show(String text, Deadline deadline) {
    if (text.getBytes(StandardCharsets.US_ASCII).length > 32) throw new AssertionError(text);
  }

  @Override
  public void close() {}
}
