package org.posrig.second.rig;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.posrig.net.Network;
import org.posrig.second.iso.Frame;
import org.posrig.second.iso.Message;
import org.posrig.second.iso.Packer;
import org.posrig.second.iso.Unpacker;
import org.posrig.second.iso.Unreadable;
import org.posrig.second.key.Dukpt;
import org.posrig.second.key.RetailMac;
import org.posrig.secret.Secret;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.wire.Connection;
import org.posrig.wire.WireBroken;

/// A host that keeps books and answers by the rules, unless a test has told it what to do next.
public final class BookHost {
  static final Dukpt KEYS =
      new Dukpt(Secret.ofHex("6AC292FAA1315B4D858AB3A3D7D5933A"), "FFFF9876543210E00000");
  private final RigClock clock;
  private final List<Message> requests = new ArrayList<>();
  private final List<byte[]> frames = new ArrayList<>();
  private final Map<String, Long> books = new LinkedHashMap<>();
  private final Deque<Act> acts = new ArrayDeque<>();
  public final String address;

  /// What the host does with the answer that it has made.
  private record Act(String type, UnaryOperator<Message> change, boolean sends) {}

  BookHost(RigClock clock, Network network) {
    this.clock = clock;
    this.address = network.listen("host:0", this::serve).address();
  }

  /// Answers the next request of a type with something else.
  public void answers(String type, UnaryOperator<Message> change) {
    acts.add(new Act(type, change, true));
  }

  /// Books the next request of a type and says nothing.
  public void isSilentTo(String type) {
    acts.add(new Act(type, answer -> answer, false));
  }

  public List<Message> requests() {
    return requests;
  }

  public List<String> types() {
    return requests.stream().map(Message::type).filter(type -> !type.equals("0800")).toList();
  }

  /// The last frame of a type, byte by byte.
  public List<byte[]> frames(String type) {
    List<byte[]> found = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++)
      if (requests.get(i).type().equals(type)) found.add(frames.get(i));
    return found;
  }

  /// Trace number → cents of what is booked and not taken back.
  public Map<String, Long> books() {
    return books;
  }

  private void serve(Connection connection) {
    byte[] pending = new byte[0];
    byte[] chunk = new byte[2048];
    try {
      while (true) {
        int count = connection.read(chunk, Deadline.never(clock));
        if (count < 0) return;
        int had = pending.length;
        pending = Arrays.copyOf(pending, had + count);
        System.arraycopy(chunk, 0, pending, had, count);
        int end = 2 + Frame.length(pending[0], pending[1]);
        if (pending.length < end) continue;
        take(Arrays.copyOf(pending, end), connection);
        pending = new byte[0];
      }
    } catch (WireBroken _) {
      // the terminal is gone
    }
  }

  private void take(byte[] frame, Connection connection) {
    Message request = message(frame);
    requests.add(request);
    frames.add(frame);
    Message answer = decide(request);
    Act act = new Act("", same -> same, true);
    if (!acts.isEmpty() && acts.peek().type().equals(request.type())) act = acts.remove();
    if (act.sends()) connection.write(frame(request, act.change().apply(answer)));
  }

  private static Message message(byte[] frame) {
    try {
      return Unpacker.unpack(Arrays.copyOfRange(frame, 7, frame.length));
    } catch (Unreadable e) {
      throw new AssertionError("the terminal sent no message", e);
    }
  }

  private static byte[] frame(Message request, Message answer) {
    if (!request.has(57) || answer.has(64)) return Frame.of("6000000003", Packer.pack(answer));
    byte[] packed = Packer.pack(answer.with(64, "0".repeat(16)));
    byte[] data = Arrays.copyOf(packed, packed.length - 8);
    int counter = Integer.parseInt(request.get(57).substring(14), 16) & 0x1FFFFF;
    byte[] mac = RetailMac.of(KEYS.key(counter, Dukpt.Use.MAC_OF_ANSWER), data);
    System.arraycopy(mac, 0, packed, data.length, 8);
    return Frame.of("6000000003", packed);
  }

  private Message decide(Message request) {
    return switch (request.type()) {
      case "0100", "0200", "0220" -> pay(request);
      case "0400" -> {
        boolean known = books.remove(request.get(11)) != null;
        yield answer(request).with(39, known ? "00" : "25");
      }
      case "0500" -> answer(request).with(39, isBalanced(request) ? "00" : "95");
      default -> answer(request);
    };
  }

  private boolean isBalanced(Message request) {
    if (request.get(3).equals("960000")) return true;
    long sum = books.values().stream().mapToLong(Long::longValue).sum();
    String own = String.format(Locale.ROOT, "%03d%012d", books.size(), sum);
    return request.get(63).startsWith(own);
  }

  private Message pay(Message request) {
    if (request.get(3).startsWith("31")) return answer(request).with(54, "3002156C000000012345");
    if (request.type().equals("0100")) return approved(request);
    if (request.get(3).startsWith("02")) {
      String booked = request.get(37).substring(6);
      books.remove(booked);
    } else books.put(request.get(11), Long.parseLong(request.get(4)));
    return approved(request);
  }

  private static Message approved(Message request) {
    return answer(request).with(38, "A" + request.get(11).substring(1));
  }

  private static Message answer(Message request) {
    String type = String.format(Locale.ROOT, "%04d", Integer.parseInt(request.type()) + 10);
    return request
        .as(type, List.of(3, 4, 11, 24, 41))
        .with(12, "101530")
        .with(13, "1130")
        .with(37, "633400" + request.get(11))
        .with(39, "00");
  }

  /// The PIN block of a request under no key any more.
  public static String pinBlock(Message request) {
    int counter = Integer.parseInt(request.get(57).substring(14), 16) & 0x1FFFFF;
    byte[] key = KEYS.key(counter, Dukpt.Use.PIN);
    return Blocks.hex(Blocks.decrypt(key, HexFormat.of().parseHex(request.get(52))));
  }
}
