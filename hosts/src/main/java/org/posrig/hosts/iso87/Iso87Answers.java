package org.posrig.hosts.iso87;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.posrig.fault.HostFault;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.Lies;
import org.posrig.hosts.acquirer.TriggeredFaults;
import org.posrig.hosts.crypto.Des;
import org.posrig.hosts.crypto.Dukpt;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.MessageFrame;

/// Makes the answer's bytes: what it echoes, what the host adds, the scripted lies, the MAC.
final class Iso87Answers {
  private static final String FORMAT_ERROR = "30";
  private final Iso87State state;
  private final Iso87Seal seal;

  Iso87Answers(Iso87State state) {
    this.state = state;
    this.seal = new Iso87Seal(state.dialect);
  }

  /// The function digit is one higher; an answer to a repeat is an answer.
  private static String type(String request) {
    return request.substring(0, 2) + (char) (request.charAt(2) + 1) + "0";
  }

  MessageFrame to(
      MessageFrame frame, Iso87Request request, Decision decision, TriggeredFaults mischief) {
    Message truth = message(request.message(), decision.code());
    Message answer =
        new Lies(state.dialect, mischief).of(Message.of(truth.mti(), with(truth, decision)));
    byte[] body =
        key(request, decision)
            .map(key -> sealed(answer, key, mischief))
            .orElseGet(() -> state.dialect.codec().pack(answer));
    return frame.answer(body);
  }

  /// To a request of which only a part can be read: nothing is sealed.
  MessageFrame toPart(MessageFrame frame, Message part) {
    return frame.answer(state.dialect.codec().pack(message(part, FORMAT_ERROR)));
  }

  private Message message(Message request, String code) {
    Map<Integer, String> fields = new TreeMap<>();
    request.fields().forEach((number, value) -> echo(fields, number, value));
    fields.put(12, state.calendar.time());
    fields.put(13, state.calendar.date());
    fields.put(39, code);
    return Message.of(type(request.mti()), fields);
  }

  private void echo(Map<Integer, String> fields, int number, String value) {
    boolean good =
        state.dialect.echo().contains(number)
            && state.dialect.field(number).filter(row -> row.takes(value)).isPresent();
    if (good) fields.put(number, value);
  }

  private static Map<Integer, String> with(Message truth, Decision decision) {
    Map<Integer, String> fields = new TreeMap<>(truth.fields());
    fields.putAll(decision.extras());
    return fields;
  }

  /// An answer that says that MACs do not fit carries none: the keys are in doubt.
  private Optional<Des> key(Iso87Request request, Decision decision) {
    boolean sealed =
        state.settings.mac()
            && request.row().mac()
            && !decision.code().equals(state.settings.macFault());
    return sealed ? request.keys().map(Dukpt.Keys::macAnswer) : Optional.empty();
  }

  private byte[] sealed(Message answer, Des key, TriggeredFaults mischief) {
    return mischief.use(HostFault.WrongMac.class).isPresent()
        ? seal.wronglySealed(answer, key)
        : seal.sealed(answer, key);
  }
}
