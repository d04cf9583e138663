package org.posrig.hosts.acquirer;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.posrig.fault.LinkFault.LieField;
import org.posrig.hosts.dialect.Codec;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.dialect.FieldMasker;
import org.posrig.hosts.dialect.FrameForm;
import org.posrig.hosts.dialect.MeaningReader;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.MessageFrame;
import org.posrig.hosts.dialect.Unpacked;
import org.posrig.hosts.link.LinkDialect;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.Meaning;
import org.posrig.net.Direction;
import org.posrig.text.Formats;
import org.posrig.text.Sentence;

/// What the link may know of a dialect's messages: masked fields, and lies sealed with the host's
/// own keys. A frame that cannot be taken apart, or has not what a change needs, stays as it is.
public final class IsoLinkDialect implements LinkDialect {
  private static final int AMOUNT = 4;
  private static final int TRACE = 11;
  private static final int TERMINAL = 41;
  private static final int TRACES = 999_999;
  private final FrameForm form;
  private final Codec codec;
  private final FieldMasker shade;
  private final MeaningReader reader;
  private final Seals seals;
  private final Recall recall;

  /// @param recall what a message means in the light of those before it
  public IsoLinkDialect(Dialect dialect, Seals seals, Recall recall) {
    this.form = dialect.frame();
    this.codec = dialect.codec();
    this.shade = new FieldMasker(dialect);
    this.reader = new MeaningReader(dialect);
    this.seals = seals;
    this.recall = recall;
  }

  @Override
  public int prefixBytes() {
    return form.prefixBytes();
  }

  @Override
  public int frameSize(byte[] prefix) {
    return form.prefixBytes() + form.length(prefix);
  }

  @Override
  public byte[] prefix(int number) {
    return form.written(number);
  }

  @Override
  public Optional<Meaning> meaning(byte[] frame, Direction direction) {
    return form.read(frame).flatMap(whole -> meaning(whole, direction));
  }

  private Optional<Meaning> meaning(MessageFrame frame, Direction direction) {
    return switch (codec.unpack(frame.body())) {
      case Unpacked.Whole(Message message) -> {
        Authenticity authenticity = seals.of(frame, message, direction);
        yield Optional.of(recall.of(reader.of(recall.whole(message), direction, authenticity)));
      }
      case Unpacked.Part(Message part, Sentence _) -> Optional.of(reader.ofPart(part, direction));
      case Unpacked.Nothing _ -> Optional.empty();
    };
  }

  @Override
  public Optional<String> type(byte[] frame) {
    return form.read(frame).flatMap(whole -> read(whole).map(Message::mti));
  }

  /// What could be read: of a message that is broken further on, the fields before.
  @Override
  public Map<Integer, String> fields(byte[] frame) {
    return form.read(frame).flatMap(this::read).map(shade::of).orElse(Map.of());
  }

  @Override
  public byte[] lie(byte[] frame, LieField field) {
    return switch (field) {
      case TRACE -> changed(frame, message -> step(message, 1));
      case AMOUNT -> changed(frame, IsoLinkDialect::oneCentMore);
      case TERMINAL -> changed(frame, IsoLinkDialect::otherTerminal);
    };
  }

  /// Another character of the MAC, or another bit: what follows its last byte is nothing.
  @Override
  public byte[] breakMac(byte[] frame) {
    if (form.read(frame).flatMap(this::message).filter(one -> seals.field(one) > 0).isEmpty())
      return frame;
    byte[] broken = frame.clone();
    // Still a hexadecimal character where it is one, but another one.
    broken[frame.length - 1] = (byte) (broken[frame.length - 1] == '0' ? '1' : '0');
    return broken;
  }

  @Override
  public byte[] stripMac(byte[] frame) {
    Optional<MessageFrame> whole = form.read(frame);
    return whole
        .flatMap(this::message)
        .filter(message -> seals.field(message) > 0)
        .map(message -> codec.pack(message.without(seals.field(message))))
        .map(body -> whole.get().with(body).bytes())
        .orElse(frame);
  }

  @Override
  public byte[] stale(byte[] frame) {
    return changed(frame, message -> step(message, TRACES - 1));
  }

  /// The frame with a changed message, sealed again when it was sealed.
  private byte[] changed(byte[] frame, UnaryOperator<Message> change) {
    Optional<MessageFrame> whole = form.read(frame);
    Optional<Message> message = whole.flatMap(this::message);
    if (message.isEmpty()) return frame;
    Message told = change.apply(message.get());
    Direction direction = directionOf(message.get());
    return whole.get().with(seals.again(whole.get(), message.get(), told, direction)).bytes();
  }

  /// The function digit of the type: answers are odd.
  private static Direction directionOf(Message message) {
    boolean answer = (message.mti().charAt(2) - '0') % 2 == 1;
    return answer ? Direction.TO_TERMINAL : Direction.TO_HOST;
  }

  /// Trace numbers go from 1 to 999999 and around.
  private static Message step(Message message, int by) {
    if (!message.has(TRACE)) return message;
    int trace = Integer.parseInt(message.field(TRACE));
    return message.with(TRACE, Formats.padded((trace - 1 + by + TRACES) % TRACES + 1, 6));
  }

  private static Message oneCentMore(Message message) {
    if (!message.has(AMOUNT)) return message;
    long more = (Long.parseLong(message.field(AMOUNT)) + 1) % 1_000_000_000_000L;
    return message.with(AMOUNT, Formats.padded(more, 12));
  }

  private static Message otherTerminal(Message message) {
    String terminal = message.field(TERMINAL);
    if (terminal.isEmpty()) return message;
    String start = terminal.substring(0, terminal.length() - 1);
    return message.with(TERMINAL, start + (terminal.endsWith("9") ? "8" : "9"));
  }

  private Optional<Message> message(MessageFrame frame) {
    return codec.unpack(frame.body()) instanceof Unpacked.Whole(Message message)
        ? Optional.of(message)
        : Optional.empty();
  }

  private Optional<Message> read(MessageFrame frame) {
    return switch (codec.unpack(frame.body())) {
      case Unpacked.Whole(Message message) -> Optional.of(message);
      case Unpacked.Part(Message part, Sentence _) -> Optional.of(part);
      case Unpacked.Nothing _ -> Optional.empty();
    };
  }
}
