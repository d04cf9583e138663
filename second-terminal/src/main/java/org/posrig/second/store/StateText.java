package org.posrig.second.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.posrig.card.Pan;
import org.posrig.second.iso.Message;

/// A state as a list of words, in the order in which they are read again.
final class StateText {
  private StateText() {}

  static List<String> write(State state) {
    Counters counters = state.counters();
    List<String> words = new ArrayList<>();
    put(words, counters.trace(), counters.invoice(), counters.batch(), counters.key());
    put(
        words,
        state.locked(),
        state.logon().day(),
        state.logon().clockOffset(),
        state.journal().size());
    state.journal().forEach(entry -> entry(words, entry));
    messages(words, state.pending().reversals());
    messages(words, state.pending().advices());
    job(words, state.job());
    return words;
  }

  private static void put(List<String> words, Object... values) {
    Arrays.stream(values).map(String::valueOf).forEach(words::add);
  }

  private static void entry(List<String> words, Entry entry) {
    put(words, entry.kind(), entry.invoice(), entry.trace(), entry.cents());
    put(words, entry.pan().digits(), entry.expiry(), entry.entry(), entry.function());
    put(words, entry.reference(), entry.approval(), entry.time(), entry.voided());
  }

  private static void messages(List<String> words, List<Message> messages) {
    put(words, messages.size());
    for (Message message : messages) {
      put(words, message.type(), message.fields().size());
      message.fields().forEach((field, value) -> put(words, field, value));
    }
  }

  private static void job(List<String> words, Job job) {
    switch (job) {
      case Job.None _ -> put(words, "none");
      case Job.Copies(int copy) -> put(words, "copies", copy);
      case Job.Closing(Job.Step step, boolean balanced, int sent) ->
          put(words, "closing", step, balanced, sent);
    }
  }

  /// @throws RuntimeException when the words are not those of a state
  static State read(Iterator<String> words) {
    Counters counters = new Counters(number(words), number(words), number(words), number(words));
    boolean locked = Boolean.parseBoolean(words.next());
    Logon logon = new Logon(words.next(), Long.parseLong(words.next()));
    List<Entry> journal = new ArrayList<>();
    for (int left = number(words); left > 0; left--) journal.add(entry(words));
    Pending pending = new Pending(messages(words), messages(words));
    return new State(counters, locked, logon, journal, pending, job(words));
  }

  private static int number(Iterator<String> words) {
    return Integer.parseInt(words.next());
  }

  private static Entry entry(Iterator<String> words) {
    return new Entry(
        Kind.valueOf(words.next()),
        words.next(),
        words.next(),
        Long.parseLong(words.next()),
        new Pan(words.next()),
        words.next(),
        words.next(),
        words.next(),
        words.next(),
        words.next(),
        words.next(),
        Boolean.parseBoolean(words.next()));
  }

  private static List<Message> messages(Iterator<String> words) {
    List<Message> messages = new ArrayList<>();
    for (int left = number(words); left > 0; left--) {
      String type = words.next();
      TreeMap<Integer, String> fields = new TreeMap<>();
      for (int field = number(words); field > 0; field--) fields.put(number(words), words.next());
      messages.add(new Message(type, fields));
    }
    return messages;
  }

  private static Job job(Iterator<String> words) {
    return switch (words.next()) {
      case "copies" -> new Job.Copies(number(words));
      case "closing" ->
          new Job.Closing(
              Job.Step.valueOf(words.next()), Boolean.parseBoolean(words.next()), number(words));
      default -> new Job.None();
    };
  }
}
