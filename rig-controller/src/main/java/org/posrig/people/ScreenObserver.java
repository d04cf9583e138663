package org.posrig.people;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.posrig.device.CardSlot;
import org.posrig.device.Key;
import org.posrig.device.KeyPad;
import org.posrig.history.Event;
import org.posrig.history.Event.CardPresented;
import org.posrig.history.Event.CardReturned;
import org.posrig.history.Event.CardTaken;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.history.Event.Trouble;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.result.RigTrouble;
import org.posrig.session.Rig;
import org.posrig.terminal.TerminalModel.Screen;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.Deadline;
import org.posrig.verdict.FailedClaim;

/// What the people of a scenario see from their last act on. Whoever waits here takes a card that
/// the terminal gives back, as a shopper would.
public final class ScreenObserver {
  private final Rig rig;
  private int lastAct;
  private int looked;
  private @Nullable Sentence trouble;

  public ScreenObserver(Rig rig) {
    this.rig = rig;
  }

  /// Where in the history the last act stands: what it caused comes from here on.
  public int lastAct() {
    return lastAct;
  }

  /// What was seen since the last act.
  public History sinceLastAct() {
    return rig.recorder().history().from(lastAct);
  }

  /// An act begins: marks the history first, so that nothing it causes can be missed.
  void act(Runnable act) {
    lastAct = rig.recorder().mark();
    act.run();
  }

  /// No hand acts at once: what else moves meanwhile is the seed's business.
  void hesitate() {
    rig.clock().pass(rig.hand());
  }

  /// What stands on the display now.
  public Optional<ScreenShowed> screen() {
    return rig.recorder().history().last(ScreenShowed.class);
  }

  /// Waits for a screen that stands, was shown since the last act, or is shown by then. The last
  /// act may have changed nothing: then what stood before counts.
  ///
  /// @param missed for the error: `the display did not show "approved"`
  /// @throws AssertionError when it was not shown in time
  public ScreenShowed screen(Predicate<ScreenShowed> test, Sentence missed, Duration within) {
    Predicate<Event> shown = event -> event instanceof ScreenShowed screen && test.test(screen);
    Optional<ScreenShowed> standing = screen().filter(test);
    return standing.isPresent() ? standing.get() : (ScreenShowed) event(shown, missed, within);
  }

  /// Waits for an event that was seen since the last act or is seen by then.
  ///
  /// @param missed for the error
  /// @throws AssertionError when it was not seen in time
  public Event event(Predicate<Event> test, Sentence missed, Duration within) {
    return first(lastAct, test, in(within)).orElseThrow(() -> unseen(missed, within)).event();
  }

  /// Which screen of the terminal's model this is; empty when it knows none like it.
  Optional<Screen> screenOf(ScreenShowed screen) {
    return rig.model().screenOf(screen.lines());
  }

  /// Presses a key, as soon as a person's hand can.
  void press(Key key) {
    hesitate();
    rig.device(KeyPad.class).press(key);
  }

  /// When somebody who presses a key and sees nothing stops expecting anything.
  Deadline inAMoment() {
    return in(rig.patience().dividedBy(4));
  }

  Deadline in(Duration time) {
    return rig.clock().in(time);
  }

  /// The first such event from a position on, or empty when the deadline passed first.
  Optional<Glimpse> first(int from, Predicate<Event> test, Deadline deadline) {
    while (true) {
      int mark = rig.recorder().mark();
      List<Observation> seen = rig.recorder().history().seen();
      lookAt(news(seen));
      for (int at = from; at < seen.size(); at++)
        if (test.test(seen.get(at).event()))
          return Optional.of(new Glimpse(at, seen.get(at).event()));
      if (rig.recorder().await(mark, one -> counts(one.event(), test), deadline).isEmpty())
        return Optional.empty();
    }
  }

  private static boolean counts(Event event, Predicate<Event> test) {
    return event instanceof CardReturned || event instanceof Trouble || test.test(event);
  }

  private List<Observation> news(List<Observation> seen) {
    List<Observation> news = seen.subList(looked, seen.size());
    looked = seen.size();
    return news;
  }

  private void lookAt(List<Observation> news) {
    boolean returned = false;
    for (Observation one : news) {
      if (trouble == null && one.event() instanceof Trouble seen) trouble = seen.what();
      returned |= one.event() instanceof CardReturned;
    }
    endInTrouble();
    if (returned) takeReturnedCard();
  }

  /// Where the rig itself failed, nobody waits for the terminal any more.
  private void endInTrouble() {
    Sentence what = trouble;
    if (what != null) throw new RigTrouble(what);
  }

  /// Nobody can put in two cards: the one that is in comes out first.
  void takeBackCard() {
    List<Observation> seen = rig.recorder().history().seen();
    int in = lastOf(CardPresented.class, seen);
    if (in > lastOf(CardTaken.class, seen))
      first(in, CardReturned.class::isInstance, in(rig.patience()));
  }

  private static int lastOf(Class<? extends Event> kind, List<Observation> seen) {
    for (int at = seen.size() - 1; at >= 0; at--)
      if (kind.isInstance(seen.get(at).event())) return at;
    return -1;
  }

  private void takeReturnedCard() {
    hesitate();
    rig.device(CardSlot.class).withdraw();
  }

  /// What to say when it was not seen.
  ///
  /// @param missed without the time
  FailedClaim unseen(Sentence missed, Duration within) {
    String seconds = String.format(Locale.ROOT, "%.1f", within.toMillis() / 1000.0);
    return new FailedClaim(
        Sentence.of("people.within", Value.part(missed), Value.text(seconds)).then(showed()));
  }

  /// `it showed "approved" last`.
  Sentence showed() {
    return lastShown()
        .map(what -> Sentence.of("people.showed", what))
        .orElse(Sentence.of("people.showed-nothing"));
  }

  /// `"approved"`, for an error; with its words when the terminal's model does not know them.
  public Optional<Value> lastShown() {
    return screen().map(ScreenObserver::told);
  }

  private static Value told(ScreenShowed screen) {
    Value meaning = inWords(screen.meaning());
    String lines = String.join(" / ", screen.lines()).strip();
    return screen.meaning() == ScreenMeaning.UNKNOWN
        ? Value.part("people.unknown-screen", meaning, Value.text(lines))
        : meaning;
  }

  /// `"reversal failed"`.
  public static Value inWords(ScreenMeaning meaning) {
    return Value.part("people.screen", Value.word(meaning));
  }

  /// An event and where it stands in the history.
  record Glimpse(int position, Event event) {}
}
