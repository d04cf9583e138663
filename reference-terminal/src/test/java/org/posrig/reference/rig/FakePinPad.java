package org.posrig.reference.rig;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.posrig.device.DeviceFailed;
import org.posrig.device.DeviceFailed.Cause;
import org.posrig.device.PinPad;
import org.posrig.reference.iso.DesKey;
import org.posrig.reference.iso.PinBlock;
import org.posrig.secret.Secret;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.Signal;

/// A PIN pad in memory with a holder who acts as told; untold he never presses a key.
public final class FakePinPad implements PinPad {
  private static final Duration THINKING = Duration.ofSeconds(3);
  private final RigClock clock;
  private final CutPoints cuts;
  private final Signal cancelled;
  private final Deque<String> holder = new ArrayDeque<>();
  private Optional<DesKey> master = Optional.empty();
  public boolean mute;
  public int asked;
  public long lastCents;

  FakePinPad(RigClock clock, CutPoints cuts) {
    this.clock = clock;
    this.cuts = cuts;
    this.cancelled = clock.signal();
  }

  public void willType(String pin) {
    holder.add(pin);
  }

  public void willBypass() {
    holder.add("");
  }

  public void willCancel() {
    holder.add("cancel");
  }

  @Override
  public String name() {
    return "pin pad";
  }

  private void use(String what) {
    cuts.point("pin pad " + what);
    if (mute)
      throw new DeviceFailed(
          "pin pad", Sentence.plain(what), Cause.NO_ANSWER, Sentence.plain("nothing"));
  }

  @Override
  public String serialNumber(Deadline deadline) {
    use("serial number");
    return "PP000001";
  }

  @Override
  public String loadMasterKey(int slot, Secret key, Deadline deadline) {
    use("load key");
    master = Optional.of(new DesKey(key));
    return master.get().checkValue();
  }

  @Override
  public PinEntry enterPin(PinRequest request, Deadline deadline) {
    use("enter PIN");
    if (request.cents() > 99_999_999)
      throw new DeviceFailed(
          "pin pad", Sentence.plain("asking for a PIN"), Cause.REFUSED, Sentence.plain("no room"));
    asked++;
    lastCents = request.cents();
    String act = holder.isEmpty() ? "wait" : holder.remove();
    boolean stopped = cancelled.await(clock.in(act.equals("wait") ? request.timeout() : THINKING));
    if (stopped || act.equals("wait") || act.equals("cancel")) return new PinEntry.Abandoned();
    if (act.isEmpty()) return new PinEntry.Bypassed();
    DesKey key = master.orElseThrow().unwrap(request.wrappedKey());
    byte[] block = key.encrypt(PinBlock.format0(act, request.pan().digits()));
    return new PinEntry.Entered(Secret.of(block));
  }

  @Override
  public void cancelEntry(Deadline deadline) {
    cancelled.raise();
  }

  @Override
  public void show(String text, Deadline deadline) {
    use("show");
  }

  @Override
  public void close() {}
}
