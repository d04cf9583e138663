package org.posrig.history;

import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posrig.device.Slip.SlipLine;
import org.posrig.secret.Masker;

/// Events as JSON without secrets. Screens and lines come again and again: what was clean is clean
/// as long as the masker has been told of no other secret.
final class MaskedEvents {
  private static final int KEPT = 256;

  private final Masker masker;
  private final CleanTexts texts;

  /// A display that is shown again is the same event.
  private final IdentityHashMap<Event, Masker.Masked> cleanScreens = new IdentityHashMap<>();

  private int secrets;
  private @Nullable Sent sent;

  /// A message without secrets, and its JSON.
  private record Sent(Event.Message message, String json) {

    /// Whether the other says what this one said.
    boolean isSaidBy(Event.Message other) {
      return message.meaning().equals(other.meaning())
          && message.fields().equals(other.fields())
          && message.type().equals(other.type());
    }
  }

  MaskedEvents(Masker masker) {
    this.masker = masker;
    this.texts = new CleanTexts(masker);
  }

  /// @param event whose lines hold no secret together
  Masker.Masked of(Event event) {
    forgetWhenToldMore();
    return switch (event) {
      case Event.KeyPressed _,
          Event.CardTaken _,
          Event.CardReturned _,
          Event.PinTyped _,
          Event.PowerSwitched _,
          Event.CableSwitched _,
          Event.Connected _,
          Event.Disconnected _ ->
          clean(event);
      case Event.ScreenShowed screen -> screen(screen);
      case Event.SlipPrinted slip -> slip(slip);
      case Event.Message message -> message(message);
      // the others have numbers or words of their own
      default -> fresh(event);
    };
  }

  /// As [#of], of an event of which nothing is known.
  Masker.Masked fresh(Event event) {
    return masker.maskJson(HistoryFile.event(event));
  }

  private static Masker.Masked clean(Event event) {
    return new Masker.Masked(HistoryFile.event(event), List.of());
  }

  private Masker.Masked screen(Event.ScreenShowed screen) {
    Masker.Masked known = cleanScreens.get(screen);
    if (known != null) return known;
    Masker.Masked masked = areClean(screen.lines()) ? clean(screen) : fresh(screen);
    if (masked.leaks().isEmpty()) keep(screen, masked);
    return masked;
  }

  private void keep(Event.ScreenShowed screen, Masker.Masked masked) {
    if (cleanScreens.size() >= KEPT) cleanScreens.clear();
    cleanScreens.put(screen, masked);
  }

  /// Most lines of a slip are those of the slip before.
  private Masker.Masked slip(Event.SlipPrinted slip) {
    for (SlipLine line : slip.paper()) if (!texts.isClean(line.text())) return fresh(slip);
    return clean(slip);
  }

  private boolean areClean(List<String> lines) {
    for (String line : lines) if (!texts.isClean(line)) return false;
    return true;
  }

  private Masker.Masked message(Event.Message message) {
    Sent before = sent;
    if (before != null && before.isSaidBy(message)) return arrived(before, message);
    Masker.Masked masked = fresh(message);
    sent = masked.leaks().isEmpty() ? new Sent(message, masked.text()) : null;
    return masked;
  }

  private static Masker.Masked arrived(Sent before, Event.Message message) {
    return new Masker.Masked(
        HistoryFile.arrived(before.message(), before.json(), message), List.of());
  }

  private void forgetWhenToldMore() {
    int now = masker.secrets();
    if (now == secrets) return;
    cleanScreens.clear();
    sent = null;
    secrets = now;
  }
}
