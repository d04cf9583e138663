package org.posrig.hosts.unionpay;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.posrig.fault.HostFault;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.Lies;
import org.posrig.hosts.acquirer.TriggeredFaults;
import org.posrig.hosts.crypto.WorkingKeys;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.MessageFrame;
import org.posrig.hosts.dialect.ResponseCode;
import org.posrig.meaning.TransactionKind;

/// Makes the answer's bytes: what it echoes, what the host adds, the scripted lies, the signature.
final class Answers {
  private static final Set<Integer> ECHOED = Set.of(3, 4, 11, 25, 41, 42, 49, 53, 60);
  private static final Set<Integer> NOT_IN_REVERSALS = Set.of(25, 53);
  private static final String ACQUIRER = "00010000";
  private static final String ISSUER = "03080000";
  private static final String ORGANISATION = "CUP";
  private static final String MAC_TROUBLE = "A0";

  /// Jobs that the header asks for (host-protocol.md 1.2).
  private static final int NOTHING = 0;

  private static final int SIGN_IN_AGAIN = 3;
  private static final int JOB_BYTE = 2;
  private final UnionPayState state;

  Answers(UnionPayState state) {
    this.state = state;
  }

  static String mti(String request) {
    return request.substring(0, 2) + (char) (request.charAt(2) + 1) + request.charAt(3);
  }

  MessageFrame to(
      MessageFrame frame, Request request, Decision decision, TriggeredFaults mischief) {
    Message answer = new Lies(state.dialect, mischief).of(message(request, decision));
    byte[] body =
        signer(request, decision)
            .map(keys -> sign(answer, keys, mischief))
            .orElseGet(() -> state.dialect.codec().pack(answer));
    boolean again =
        frame.header().length > JOB_BYTE && mischief.use(HostFault.AskForSignIn.class).isPresent();
    return asking(frame.answer(body), again ? SIGN_IN_AGAIN : NOTHING);
  }

  /// To a request of which only a part can be read: nothing is signed.
  MessageFrame toPart(MessageFrame frame, Message part) {
    Map<Integer, String> fields = new TreeMap<>();
    part.fields().forEach((number, value) -> echo(fields, number, value));
    common(fields, "30");
    byte[] body = state.dialect.codec().pack(Message.of(mti(part.mti()), fields));
    return asking(frame.answer(body), NOTHING);
  }

  /// The second digit of the header's third byte; a table may have no header.
  private static MessageFrame asking(MessageFrame answer, int job) {
    byte[] header = answer.header();
    if (header.length <= JOB_BYTE) return answer;
    header[JOB_BYTE] = (byte) ((header[JOB_BYTE] & 0xF0) | job);
    return answer.withHeader(header);
  }

  private void echo(Map<Integer, String> fields, int number, String value) {
    boolean good =
        ECHOED.contains(number)
            && state.dialect.field(number).filter(row -> row.takes(value)).isPresent();
    if (good) fields.put(number, value);
  }

  private Message message(Request request, Decision decision) {
    Map<Integer, String> fields = new TreeMap<>();
    request.message().fields().forEach((number, value) -> echo(fields, number, value));
    if (request.kind() == TransactionKind.REVERSAL) fields.keySet().removeAll(NOT_IN_REVERSALS);
    common(fields, decision.code());
    if (request.message().mti().equals("0200")) purchase(fields);
    text(decision.code()).ifPresent(text -> fields.put(63, text));
    fields.putAll(decision.extras());
    if (request.kind() == TransactionKind.SETTLEMENT && fields.containsKey(48)) fields.remove(39);
    return Message.of(mti(request.message().mti()), fields);
  }

  private void common(Map<Integer, String> fields, String code) {
    fields.put(12, state.calendar.time());
    fields.put(13, state.calendar.date());
    fields.put(32, ACQUIRER);
    fields.put(39, code);
  }

  private void purchase(Map<Integer, String> fields) {
    fields.put(15, state.calendar.date());
    fields.put(44, String.format(Locale.ROOT, "%-11s%-11s", ISSUER, ACQUIRER));
    fields.put(63, ORGANISATION);
  }

  /// A private code is known to no terminal: its text travels with it.
  private Optional<String> text(String code) {
    return Optional.ofNullable(state.dialect.codes().get(code))
        .filter(ResponseCode::ownText)
        .map(known -> ORGANISATION + String.format(Locale.ROOT, "%-20.20s", known.english()));
  }

  /// An answer that says that MACs do not fit carries none: the keys are in doubt.
  private Optional<WorkingKeys> signer(Request request, Decision decision) {
    if (!request.row().mac() || decision.code().equals(MAC_TROUBLE)) return Optional.empty();
    return request.signer().or(state.keys::newest);
  }

  private byte[] sign(Message answer, WorkingKeys keys, TriggeredFaults mischief) {
    return mischief.use(HostFault.WrongMac.class).isPresent()
        ? Signature.wronglySigned(state.dialect.codec(), answer, keys)
        : Signature.signed(state.dialect.codec(), answer, keys);
  }
}
