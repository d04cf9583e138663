package org.posrig.hosts.unionpay;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.posrig.fault.LinkFault.LieField;
import org.posrig.hosts.crypto.WorkingKeys;
import org.posrig.hosts.dialect.Codec;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.dialect.FieldMasker;
import org.posrig.hosts.dialect.MeaningReader;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.MessageFrame;
import org.posrig.hosts.dialect.Unpacked;
import org.posrig.hosts.link.LinkDialect;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.Meaning;
import org.posrig.net.Direction;
import org.posrig.text.Sentence;

/// What the link may know of UnionPay-style messages: masked fields, and lies signed with the
/// host's own keys. A frame that cannot be taken apart, or has not what a change needs, stays as it
/// is.
final class UnionPayLinkDialect implements LinkDialect {
  private static final int STANS = 999_999;
  private final Codec codec;
  private final FieldMasker shade;
  private final MeaningReader reader;
  private final KeyRing keys;
  private volatile Read last =
      new Read(ByteBuffer.allocate(0), new Unpacked.Nothing(Sentence.none()));

  UnionPayLinkDialect(Dialect dialect, KeyRing keys) {
    this.codec = dialect.codec();
    this.shade = new FieldMasker(dialect);
    this.reader = new MeaningReader(dialect);
    this.keys = keys;
  }

  /// The link asks several times about one frame: it is taken apart once.
  private record Read(ByteBuffer body, Unpacked unpacked) {}

  private Unpacked unpacked(MessageFrame frame) {
    ByteBuffer body = ByteBuffer.wrap(frame.body());
    Read known = last;
    if (known.body.equals(body)) return known.unpacked;
    Unpacked fresh = codec.unpack(body.array());
    last = new Read(body, fresh);
    return fresh;
  }

  @Override
  public int prefixBytes() {
    return MessageFrame.PREFIX;
  }

  @Override
  public int frameSize(byte[] prefix) {
    return MessageFrame.PREFIX + MessageFrame.length(prefix);
  }

  @Override
  public Optional<Meaning> meaning(byte[] frame, Direction direction) {
    return MessageFrame.of(frame).flatMap(whole -> meaning(whole, direction));
  }

  private Optional<Meaning> meaning(MessageFrame frame, Direction direction) {
    return switch (unpacked(frame)) {
      case Unpacked.Whole(Message message) ->
          Optional.of(reader.of(message, direction, authenticity(frame, message)));
      case Unpacked.Part(Message part, Sentence _) -> Optional.of(reader.ofPart(part, direction));
      case Unpacked.Nothing _ -> Optional.empty();
    };
  }

  @Override
  public Optional<String> type(byte[] frame) {
    return MessageFrame.of(frame).flatMap(whole -> read(whole).map(Message::mti));
  }

  /// What could be read: of a message that is broken further on, the fields before.
  @Override
  public Map<Integer, String> fields(byte[] frame) {
    return MessageFrame.of(frame).flatMap(this::read).map(shade::of).orElse(Map.of());
  }

  private Authenticity authenticity(MessageFrame frame, Message message) {
    if (!message.has(Signature.FIELD)) return Authenticity.ABSENT;
    if (keys.newest().isEmpty()) return Authenticity.UNDECIDED;
    return signer(frame, message).isPresent() ? Authenticity.VALID : Authenticity.INVALID;
  }

  @Override
  public byte[] lie(byte[] frame, LieField field) {
    return switch (field) {
      case TRACE -> changed(frame, message -> step(message, 1));
      case AMOUNT -> changed(frame, UnionPayLinkDialect::oneCentMore);
      case TERMINAL -> changed(frame, UnionPayLinkDialect::otherTerminal);
    };
  }

  @Override
  public byte[] breakMac(byte[] frame) {
    if (MessageFrame.of(frame)
        .flatMap(this::message)
        .filter(message -> message.has(Signature.FIELD))
        .isEmpty()) return frame;
    byte[] broken = frame.clone();
    // Still a hexadecimal character, but another one.
    broken[frame.length - 1] = (byte) (broken[frame.length - 1] == '0' ? '1' : '0');
    return broken;
  }

  @Override
  public byte[] stripMac(byte[] frame) {
    Optional<MessageFrame> whole = MessageFrame.of(frame);
    return whole
        .flatMap(this::message)
        .map(message -> whole.get().with(codec.pack(message.without(Signature.FIELD))).bytes())
        .orElse(frame);
  }

  @Override
  public byte[] stale(byte[] frame) {
    return changed(frame, message -> step(message, STANS - 1));
  }

  /// The frame with a changed message, signed again when it was signed.
  private byte[] changed(byte[] frame, UnaryOperator<Message> change) {
    Optional<MessageFrame> whole = MessageFrame.of(frame);
    Optional<Message> message = whole.flatMap(this::message);
    if (message.isEmpty()) return frame;
    Message told = change.apply(message.get());
    Optional<WorkingKeys> signer =
        whole.flatMap(one -> signer(one, message.get())).or(keys::newest);
    byte[] body =
        signer
            .filter(_ -> told.has(Signature.FIELD))
            .map(key -> Signature.signed(codec, told, key))
            .orElseGet(() -> codec.pack(told));
    return whole.get().with(body).bytes();
  }

  /// Trace numbers go from 1 to 999999 and around.
  private static Message step(Message message, int by) {
    if (!message.has(11)) return message;
    int stan = Integer.parseInt(message.field(11));
    return message.with(
        11, String.format(Locale.ROOT, "%06d", (stan - 1 + by + STANS) % STANS + 1));
  }

  private static Message oneCentMore(Message message) {
    if (!message.has(4)) return message;
    return message.with(
        4,
        String.format(
            Locale.ROOT, "%012d", (Long.parseLong(message.field(4)) + 1) % 1_000_000_000_000L));
  }

  private static Message otherTerminal(Message message) {
    String terminal = message.field(41);
    if (terminal.isEmpty()) return message;
    String start = terminal.substring(0, terminal.length() - 1);
    return message.with(41, start + (terminal.endsWith("9") ? "8" : "9"));
  }

  private Optional<WorkingKeys> signer(MessageFrame frame, Message message) {
    return message.has(Signature.FIELD)
        ? keys.match(Signature.mab(frame.body()), message.field(Signature.FIELD))
        : Optional.empty();
  }

  private Optional<Message> message(MessageFrame frame) {
    return unpacked(frame) instanceof Unpacked.Whole(Message message)
        ? Optional.of(message)
        : Optional.empty();
  }

  private Optional<Message> read(MessageFrame frame) {
    return switch (unpacked(frame)) {
      case Unpacked.Whole(Message message) -> Optional.of(message);
      case Unpacked.Part(Message part, Sentence _) -> Optional.of(part);
      case Unpacked.Nothing _ -> Optional.empty();
    };
  }
}
