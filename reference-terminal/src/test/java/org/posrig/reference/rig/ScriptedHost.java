package org.posrig.reference.rig;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.posrig.net.MemoryNetwork;
import org.posrig.reference.iso.Codec;
import org.posrig.reference.iso.DesKey;
import org.posrig.reference.iso.Message;
import org.posrig.secret.Secret;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.wire.Connection;
import org.posrig.wire.WireBroken;

/// A host with books of its own that answers by the rules unless a test scripts it otherwise.
public final class ScriptedHost {
  public static final DesKey MAC_KEY = new DesKey(Secret.ofHex("3333333333333333"));
  private static final String KEYS =
      "9B3A7B883A100F73B4ABA2BB791C50E7D2B91CC55ADC39F46164960E0000000000000000ADC67D84"
          + "17B9F1B1A1B2D33C00396833D152DA8E6B941819";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmssMMdd");
  private final RigClock clock;
  private final Map<String, Deque<Reaction>> script = new LinkedHashMap<>();
  private final List<Message> requests = new ArrayList<>();
  private final List<byte[]> frames = new ArrayList<>();
  private final Map<String, Booking> books = new LinkedHashMap<>();
  private String batch = "000001";
  public String address;
  public boolean deaf;

  /// One booking; live until reversed.
  public record Booking(String stan, long cents, boolean sale, boolean live) {}

  /// What the host does with one request.
  public interface Reaction {
    void to(Message request, Connection connection);
  }

  ScriptedHost(RigClock clock, MemoryNetwork network) {
    this.clock = clock;
    this.address = network.listen("host:0", this::serve).address();
  }

  /// The next request of this type meets this reaction; the one after that the next.
  public void when(String mti, Reaction reaction) {
    script.computeIfAbsent(mti, type -> new ArrayDeque<>()).add(reaction);
  }

  public void heal() {
    script.clear();
  }

  public List<Message> requests() {
    return requests;
  }

  public List<Message> requests(String mti) {
    return requests.stream().filter(message -> message.mti().equals(mti)).toList();
  }

  public byte[] frame(int index) {
    return frames.get(index);
  }

  /// The types of all requests so far, in order.
  public List<String> types() {
    return requests.stream().map(Message::mti).toList();
  }

  public List<Booking> live() {
    return books.values().stream().filter(Booking::live).toList();
  }

  private void serve(Connection connection) {
    byte[] buffer = new byte[4096];
    int filled = 0;
    try {
      while (true) {
        byte[] chunk = new byte[1024];
        int count = connection.read(chunk, Deadline.never(clock));
        if (count < 0) return;
        System.arraycopy(chunk, 0, buffer, filled, count);
        filled += count;
        int length = (buffer[0] & 0xFF) << 8 | buffer[1] & 0xFF;
        if (filled < 2 || filled < length + 2) continue;
        filled = 0;
        take(Arrays.copyOf(buffer, length + 2), connection);
      }
    } catch (WireBroken _) {
      // the terminal is gone
    }
  }

  private void take(byte[] frame, Connection connection) {
    Message request = Codec.parse(Arrays.copyOfRange(frame, 2, frame.length)).message();
    requests.add(request);
    frames.add(frame);
    if (deaf) return;
    Deque<Reaction> planned = script.getOrDefault(request.mti(), new ArrayDeque<>());
    (planned.isEmpty() ? answers() : planned.remove()).to(request, connection);
  }

  // ---- reactions

  public Reaction answers() {
    return answers(answer -> answer);
  }

  /// Decides by the rules, then answers with changes, signed again.
  public Reaction answers(UnaryOperator<Message> change) {
    return (request, connection) -> send(connection, change.apply(decide(request)));
  }

  public Reaction refuses(String code) {
    return (request, connection) -> send(connection, blank(request).with(39, code).without(38));
  }

  /// Books and says nothing.
  public Reaction silence() {
    return (request, connection) -> decide(request);
  }

  public Reaction ignores() {
    return (request, connection) -> {};
  }

  public Reaction late(Duration by) {
    return (request, connection) -> {
      Message answer = decide(request);
      clock.pass(by);
      send(connection, answer);
    };
  }

  /// Books, then the connection ends after some bytes of the answer.
  public Reaction endsAfter(int bytes) {
    return (request, connection) -> {
      connection.write(Arrays.copyOf(Codec.frame(sign(decide(request))), bytes));
      connection.close();
    };
  }

  public Reaction raw(UnaryOperator<byte[]> change) {
    return (request, connection) ->
        connection.write(change.apply(Codec.frame(sign(decide(request)))));
  }

  public Reaction wrongMac() {
    return (request, connection) ->
        connection.write(Codec.frame(decide(request).with(64, "00000000")));
  }

  public Reaction noMac() {
    return (request, connection) -> connection.write(Codec.frame(decide(request).without(64)));
  }

  public Reaction staleFirst() {
    return (request, connection) -> {
      send(connection, blank(request).with(11, "000777").with(38, "OLD001"));
      send(connection, decide(request));
    };
  }

  private void send(Connection connection, Message answer) {
    connection.write(Codec.frame(sign(answer)));
  }

  private static Message sign(Message answer) {
    boolean signed =
        answer.mti().startsWith("01")
            || answer.mti().startsWith("02")
            || answer.mti().startsWith("04");
    return signed ? Codec.sign(answer, MAC_KEY) : answer;
  }

  // ---- books

  private Message decide(Message request) {
    return switch (request.mti()) {
      case "0100", "0200", "0220" -> pay(request);
      case "0400" -> reverse(request);
      case "0500" -> settle(request);
      case "0800" -> blank(request).with(60, "00" + batch + "004").with(62, KEYS);
      default -> blank(request);
    };
  }

  private Message pay(Message request) {
    if (request.text(3).equals("310000")) return blank(request).with(54, "0202156C000000012345");
    boolean sale = request.text(3).equals("000000");
    long cents = Long.parseLong(request.text(4));
    books.put(request.text(11), new Booking(request.text(11), cents, sale, true));
    return blank(request)
        .with(38, "A" + request.text(11).substring(1))
        .with(44, "03080000   00010000   ");
  }

  private Message reverse(Message request) {
    Booking booking = books.get(request.text(11));
    if (booking == null) return blank(request).with(39, "25");
    books.put(booking.stan(), new Booking(booking.stan(), booking.cents(), booking.sale(), false));
    return blank(request);
  }

  private Message settle(Message request) {
    String own = totals();
    char result = request.text(48).substring(0, 30).equals(own) ? '1' : '2';
    String answer = own + result + request.text(48).substring(31, 61) + "1";
    return blank(request).without(39).with(48, answer);
  }

  private String totals() {
    return part(true) + part(false);
  }

  private String part(boolean sale) {
    List<Booking> part = live().stream().filter(booking -> booking.sale() == sale).toList();
    long cents = part.stream().mapToLong(Booking::cents).sum();
    return "%012d%03d".formatted(cents, part.size());
  }

  /// A new day: the settled batch is gone.
  public void newBatch() {
    books.clear();
    batch = "%06d".formatted(Integer.parseInt(batch) + 1);
  }

  private Message blank(Message request) {
    String tpdu = request.tpdu();
    String swapped = tpdu.substring(0, 2) + tpdu.substring(6) + tpdu.substring(2, 6);
    String mti = "%04d".formatted(Integer.parseInt(request.mti()) + 10);
    Message answer = new Message(swapped, request.header(), mti).with(39, "00");
    for (int field : List.of(3, 4, 11, 25, 41, 42, 49, 60))
      if (request.field(field).isPresent()) answer = answer.with(field, request.text(field));
    String now = TIME.format(clock.now().atOffset(ZoneOffset.UTC));
    return answer
        .with(12, now.substring(0, 6))
        .with(13, now.substring(6))
        .with(37, now.substring(0, 6) + request.text(11));
  }
}
