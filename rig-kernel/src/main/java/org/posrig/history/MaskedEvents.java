package org.posrig.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posrig.secret.Masker;

/// Events as JSON without secrets. Keys and screens come again and again: what was clean is clean
/// as long as the masker has been told of no other secret.
final class MaskedEvents {
  private static final int KEPT = 256;

  private final Masker masker;
  private int secrets;
  private Event.@Nullable Message sent;

  private final Map<Event, Masker.Masked> clean =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Event, Masker.Masked> eldest) {
          return size() > KEPT;
        }
      };

  MaskedEvents(Masker masker) {
    this.masker = masker;
  }

  Masker.Masked of(Event event) {
    return switch (event) {
      case Event.KeyPressed _, Event.ScreenShowed _ -> repeated(event);
      case Event.Message message -> message(message);
      // the others have numbers of their own
      default -> fresh(event);
    };
  }

  private Masker.Masked repeated(Event event) {
    forgetWhenToldMore();
    Masker.Masked known = clean.get(event);
    if (known != null) return known;
    Masker.Masked masked = fresh(event);
    if (masked.leaks().isEmpty()) clean.put(event, masked);
    return masked;
  }

  private Masker.Masked message(Event.Message message) {
    forgetWhenToldMore();
    if (isAsSent(message)) return new Masker.Masked(HistoryFile.event(message), List.of());
    Masker.Masked masked = fresh(message);
    sent = masked.leaks().isEmpty() ? message : null;
    return masked;
  }

  /// Whether it says what the last clean one said, and only arrives.
  private boolean isAsSent(Event.Message message) {
    Event.Message before = sent;
    return before != null
        && before.meaning().equals(message.meaning())
        && before.fields().equals(message.fields())
        && before.type().equals(message.type());
  }

  private void forgetWhenToldMore() {
    int now = masker.secrets();
    if (now != secrets) {
      clean.clear();
      sent = null;
    }
    secrets = now;
  }

  private Masker.Masked fresh(Event event) {
    return masker.maskJson(HistoryFile.event(event));
  }
}
