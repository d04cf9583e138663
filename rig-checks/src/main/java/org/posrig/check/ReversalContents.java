package org.posrig.check;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.net.Direction;

/// What a reversal must say (host-protocol.md 1.11, 1.12): its original's numbers, and why.
final class ReversalContents {
  private static final Map<Integer, String> KEPT =
      new TreeMap<>(
          Map.ofEntries(
              entry(3, "processing code"),
              entry(4, "amount"),
              entry(22, "entry mode"),
              entry(41, "terminal"),
              entry(42, "merchant"),
              entry(61, "original")));
  private static final Map<String, String> REASONS =
      new TreeMap<>(
          Map.of("98", "no answer", "A0", "wrong MAC", "06", "error", "96", "system trouble"));

  private ReversalContents() {}

  /// `98 (no answer)`.
  static String reason(String f39) {
    return f39 + " (" + REASONS.getOrDefault(f39, "none of the dialect's reasons") + ")";
  }

  /// What the display told of a request, and the reason that goes with it (R3).
  private static final Map<String, String> BECAUSE =
      new TreeMap<>(Map.of("no-answer", "98", "mac-wrong", "A0", "answer-garbled", "06"));

  static void compare(Request original, Request reversal, History history, VerdictBuilder notes) {
    KEPT.forEach(
        (field, name) -> {
          if (!original.field(field).equals(reversal.field(field)))
            differs(name, original, reversal, notes);
        });
    if (!original.batch().equals(reversal.batch())) differs("batch", original, reversal, notes);
    if (!original.type().equals(reversal.type())) differs("type", original, reversal, notes);
    reason(original, reversal, history, notes);
  }

  private static void differs(
      String what, Request original, Request reversal, VerdictBuilder notes) {
    notes.wrong(
        "the reversal of " + original.says() + " has another " + what,
        original.seen(),
        reversal.seen());
  }

  private static void reason(
      Request original, Request reversal, History history, VerdictBuilder notes) {
    String reason = reversal.field(39);
    if (!REASONS.containsKey(reason))
      notes.wrong(
          "the reversal of " + original.says() + " gives the reason " + reason(reason),
          reversal.seen());
    if (reason.equals("A0") && !wrongMacCame(history, original.at(), reversal.at()))
      notes.wrong(
          "the reversal of " + original.says() + " blames a MAC, though no wrong one had come",
          reversal.seen());
  }

  /// The first reversal gives the reason that was shown; after a power cut or a refused reversal it
  /// may be another (R8).
  static void firstReason(
      Request original, Request reversal, History history, VerdictBuilder notes) {
    List<Observation> between = history.seen().subList(original.at(), reversal.at());
    if (between.stream().anyMatch(Conversation::isPowerCut)) return;
    for (Observation one : between)
      if (one.event() instanceof Event.ScreenShowed screen
          && BECAUSE.containsKey(screen.meaning())
          && !reversal.field(39).equals(BECAUSE.get(screen.meaning())))
        notes.wrong(
            "the reversal of "
                + original.says()
                + " gives the reason "
                + reason(reversal.field(39))
                + " for "
                + screen.meaning(),
            one,
            reversal.seen());
  }

  /// Also in an answer that is not known as this request's: the byte that broke the MAC may be any.
  private static boolean wrongMacCame(History history, int from, int to) {
    return history.seen().subList(from, to).stream()
        .map(Observation::event)
        .anyMatch(
            event ->
                event instanceof Event.Garbage
                    || (event instanceof Event.Message message
                        && message.direction() == Direction.TO_TERMINAL
                        && message.stage() == Event.Stage.DELIVERED
                        && !message.mac().equals("right")));
  }
}
