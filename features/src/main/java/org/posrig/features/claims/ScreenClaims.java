package org.posrig.features.claims;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.posrig.history.Event;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.people.DialogueEnd;
import org.posrig.people.ScreenObserver;
import org.posrig.session.Rig;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.verdict.FailedClaim;

/// What the display showed since the last act.
public final class ScreenClaims {
  /// A word that a Chinese display would not leave as it is.
  private static final Pattern LATIN_WORD =
      Pattern.compile("(?<!\\p{L})(?!RMB|CNY|PIN|POS)\\p{IsLatin}{3}");

  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,10}\\.\\d{2}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final Rig rig;
  private final ClaimEvidence evidence;
  private final ScreenObserver observer;

  ScreenClaims(Rig rig, ClaimEvidence evidence, ScreenObserver observer) {
    this.rig = rig;
    this.evidence = evidence;
    this.observer = observer;
  }

  public void says(Reaction reaction) {
    observer.screen(
        screen -> reaction.shownBy(screen.meaning()),
        Sentence.of("claim.not-shown", reaction.screens()),
        rig.patience());
  }

  /// Shows a text by itself, not as part of a longer number or word; an amount as this terminal
  /// writes it.
  public void reads(String text) {
    Predicate<String> shown = AMOUNT.matcher(text).matches() ? amount(text) : alone(text);
    observer.screen(
        screen -> screen.lines().stream().anyMatch(shown),
        Sentence.of("claim.not-read", text),
        rig.patience());
  }

  private Predicate<String> amount(String text) {
    long cents = Long.parseLong(text.replace(".", ""));
    return line -> rig.model().amounts().shows(line, cents);
  }

  private static Predicate<String> alone(String text) {
    return Pattern.compile("(?<![0-9A-Za-z])" + Pattern.quote(text) + "(?![0-9A-Za-z])")
        .asPredicate();
  }

  public void neverSays(Reaction reaction) {
    if (observer
        .sinceLastAct()
        .any(ScreenShowed.class, screen -> reaction.shownBy(screen.meaning())))
      throw new FailedClaim(Sentence.of("claim.shown", reaction.screens()));
  }

  public void isReady() {
    if (observer.screen().filter(ScreenShowed::ready).isPresent()) return;
    observer.screen(ScreenShowed::ready, Sentence.of("claim.not-idle"), rig.longPatience());
  }

  /// From the last hand, or the PIN pad's question, to the terminal's giving up.
  public void waitedForSomebody() {
    Duration begun = evidence.lastAt(ScreenClaims::isHand);
    Duration over = evidence.lastAt(ScreenClaims::isReady);
    evidence.waited(Sentence.of("claim.somebody"), rig.inputTimeout(), over.minus(begun));
  }

  private static boolean isReady(Event event) {
    return event instanceof ScreenShowed screen && screen.ready();
  }

  private static boolean isHand(Event event) {
    return event instanceof Event.KeyPressed
        || event instanceof Event.CardPresented
        || event instanceof Event.PinAsked;
  }

  /// No line of a Chinese terminal is of Latin words alone.
  public void allChinese() {
    rig.recorder()
        .history()
        .all(ScreenShowed.class)
        .flatMap(screen -> screen.lines().stream())
        .filter(ScreenClaims::isForeign)
        .findFirst()
        .ifPresent(
            line -> {
              throw new FailedClaim(Sentence.of("claim.not-chinese", line));
            });
  }

  private static boolean isForeign(String line) {
    return LATIN_WORD.matcher(line).find() && !HAN.matcher(line).find();
  }

  private static Value how(DialogueEnd ending) {
    return switch (ending) {
      case DialogueEnd.Ready(ScreenMeaning meaning) -> ScreenObserver.inWords(meaning);
      case DialogueEnd.Waiting(ScreenMeaning prompt) -> ScreenObserver.inWords(prompt);
      case DialogueEnd.PoweredOff() -> Value.part("claim.power-off");
    };
  }

  /// A dialogue that should have opened the shop did.
  public void opened(DialogueEnd ending) {
    if (!(ending instanceof DialogueEnd.Ready(ScreenMeaning meaning))
        || !Reaction.IS_SIGNED_IN.shownBy(meaning))
      throw new FailedClaim(
          Sentence.of("claim.not-open", Reaction.IS_SIGNED_IN.screens(), how(ending)));
  }
}
