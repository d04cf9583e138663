package org.posrig.hosts.acquirer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.posrig.fault.FaultText;
import org.posrig.fault.HostFault;
import org.posrig.fault.Injection;
import org.posrig.history.Event;
import org.posrig.history.Event.Booked;
import org.posrig.history.Recorder;
import org.posrig.hosts.dialect.Codec;
import org.posrig.hosts.dialect.FrameForm;
import org.posrig.hosts.dialect.MeaningReader;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.MessageFrame;
import org.posrig.hosts.dialect.Unpacked;
import org.posrig.hosts.transport.HostReply;
import org.posrig.hosts.transport.RequestHandler;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;
import org.posrig.secret.Secret;
import org.posrig.secret.SecretKind;
import org.posrig.text.Causes;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// The host behind every front. One lock guards all that it knows; what it saw is told after the
/// lock is released.
public final class HostService implements RequestHandler {
  private static final Pattern REQUEST = Pattern.compile("0[0-8][02468][01]");

  private static final String HOST = "host";
  private final Recorder recorder;
  private final HostState state;
  private final Desk desk;
  private final ArmedHostFaults armed;
  private final Codec codec;
  private final MeaningReader reader;
  private final Object lock = new Object();

  public HostService(HostState state, Desk desk, Recorder recorder) {
    this.recorder = recorder;
    this.state = state;
    this.desk = desk;
    this.armed = new ArmedHostFaults(state.dialect);
    this.codec = state.dialect.codec();
    this.reader = new MeaningReader(state.dialect);
  }

  @Override
  public HostReply take(int connection, byte[] bytes) {
    Optional<MessageFrame> frame = frames().read(bytes);
    if (frame.isEmpty()) return nothing(connection, bytes.length, Sentence.of("garbage.no-frame"));
    return switch (codec.unpack(frame.get().body())) {
      case Unpacked.Whole(Message message) when isRequest(message) ->
          guarded(() -> work(frame.get(), message));
      case Unpacked.Whole(Message message) ->
          nothing(connection, bytes.length, Sentence.of("garbage.no-request", message.mti()));
      case Unpacked.Part(Message part, Sentence why) ->
          part(connection, bytes.length, frame.get(), part, why);
      case Unpacked.Nothing(Sentence why) -> nothing(connection, bytes.length, why);
    };
  }

  @Override
  public FrameForm frames() {
    return state.dialect.frame();
  }

  private static boolean isRequest(Message message) {
    return REQUEST.matcher(message.mti()).matches();
  }

  private HostReply nothing(int connection, int bytes, Sentence why) {
    garbage(connection, bytes, why);
    return new HostReply.Silence();
  }

  /// Enough to be answered are a request's type, its trace number and its terminal.
  private HostReply part(
      int connection, int bytes, MessageFrame frame, Message part, Sentence why) {
    boolean answerable = isRequest(part) && part.field(11).matches("\\d{6}") && part.has(41);
    return answerable
        ? guarded(() -> formatError(frame, part, why))
        : nothing(connection, bytes, why);
  }

  private HostReply formatError(MessageFrame frame, Message part, Sentence why) {
    TransactionKind kind = reader.ofPart(part, Direction.TO_HOST).kind();
    state.journal.saw(new Event.HostDecided(part.field(11), kind, "30", why));
    return new HostReply.Answer(desk.formatError(frame, part), Duration.ZERO);
  }

  private HostReply work(MessageFrame frame, Message message) {
    PendingRequest request = desk.open(frame, message);
    TriggeredFaults mischief = armed.at(request.kind(), request.trace(), state.journal);
    Optional<HostFault.Silence> silence = mischief.use(HostFault.Silence.class);
    if (silence.filter(kind -> !kind.booked()).isPresent()) return new HostReply.Silence();
    MessageFrame answer = request.answer(mischief);
    return leave(answer, silence, mischief);
  }

  private HostReply leave(
      MessageFrame answer, Optional<HostFault.Silence> silence, TriggeredFaults mischief) {
    Optional<HostFault.Restart> restart = mischief.use(HostFault.Restart.class);
    if (restart.isPresent()) return restart(restart.get());
    if (silence.isPresent()) return new HostReply.Silence();
    Duration late =
        mischief
            .use(HostFault.AnswerLate.class)
            .map(HostFault.AnswerLate::by)
            .orElse(Duration.ZERO);
    mischief.unused().forEach(fault -> state.journal.saw(new Event.Trouble(missed(fault))));
    return new HostReply.Answer(answer, late);
  }

  /// It met its moment and could do nothing: it has not fired, and the history says why.
  private static Sentence missed(Injection<HostFault> injection) {
    return Sentence.of(
        "host.missed", Value.text(injection.id()), Value.part(FaultText.of(injection)));
  }

  private HostReply restart(HostFault.Restart restart) {
    if (!restart.keepsMemory()) state.forget();
    state.journal.saw(new Event.HostRestarted(restart.keepsMemory()));
    return new HostReply.ResetAll();
  }

  /// Under the lock; what was seen is told behind it.
  private <T> T guarded(Supplier<T> work) {
    T result;
    List<Secret> hidden;
    List<Event> seen;
    synchronized (lock) {
      result = work.get();
      hidden = state.journal.drainHidden();
      seen = state.journal.drain();
    }
    hidden.forEach(key -> recorder.hide(SecretKind.KEY, key.revealHex()));
    seen.forEach(event -> recorder.saw(HOST, event));
    return result;
  }

  @Override
  public void garbage(int connection, int bytes, Sentence why) {
    recorder.saw(HOST, new Event.Garbage(connection, Direction.TO_HOST, bytes, why));
  }

  @Override
  public void failed(int connection, RuntimeException cause) {
    trouble(Sentence.of("host.failed", Value.text(connection)).because(Causes.says(cause)));
  }

  @Override
  public void trouble(Sentence what) {
    recorder.saw("rig", new Event.Trouble(what));
  }

  public void arm(Injection<HostFault> injection) {
    synchronized (lock) {
      armed.arm(injection);
    }
  }

  public void heal() {
    synchronized (lock) {
      armed.heal();
      state.rules.heal();
    }
  }

  public void setBalance(String maskedPan, long cents) {
    synchronized (lock) {
      state.issuer.setBalance(maskedPan, cents);
    }
  }

  public List<Booked> live() {
    synchronized (lock) {
      return state.live();
    }
  }

  /// Changes what the host knows; what is told of it is told as anything else.
  public void change(Consumer<HostState> change) {
    guarded(
        () -> {
          change.accept(state);
          return state;
        });
  }
}
