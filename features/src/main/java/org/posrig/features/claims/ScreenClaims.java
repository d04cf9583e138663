package org.posrig.features.claims;

import java.time.Duration;
import java.util.regex.Pattern;
import org.posrig.history.Event;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.people.DialogueEnd;
import org.posrig.people.ScreenObserver;
import org.posrig.session.Rig;

/// What the display showed since the last act.
public final class ScreenClaims {
  /// A word that a Chinese display would not leave as it is.
  private static final Pattern LATIN_WORD =
      Pattern.compile("(?<!\\p{L})(?!RMB|CNY|PIN|POS)\\p{IsLatin}{3}");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final Rig rig;
  private final ClaimEvidence evidence;
  private final ScreenObserver eyes;

  ScreenClaims(Rig rig, ClaimEvidence evidence, ScreenObserver eyes) {
    this.rig = rig;
    this.evidence = evidence;
    this.eyes = eyes;
  }

  public void says(Reaction reaction) {
    eyes.screen(
        screen -> reaction.shownBy(screen.meaning()),
        "that the terminal " + reaction.words(),
        rig.patience(),
        "the terminal was expected to say");
  }

  /// Shows a text by itself, not as part of a longer number or word.
  public void reads(String text) {
    Pattern alone = Pattern.compile("(?<![0-9A-Za-z])" + Pattern.quote(text) + "(?![0-9A-Za-z])");
    eyes.screen(
        screen -> screen.lines().stream().anyMatch(line -> alone.matcher(line).find()),
        "'" + text + "' on the display",
        rig.patience(),
        "the terminal was expected to say why");
  }

  public void neverSays(Reaction reaction) {
    if (eyes.sinceLastAct().any(ScreenShowed.class, screen -> reaction.shownBy(screen.meaning())))
      throw new AssertionError(
          "the terminal should not have said that it "
              + reaction.words()
              + "; on the display: "
              + eyes.lastScreens());
  }

  public void isReady() {
    if (eyes.screen().filter(ScreenShowed::ready).isPresent()) return;
    eyes.screen(
        ScreenShowed::ready,
        "it ready",
        rig.longPatience(),
        "the terminal was expected to be ready");
  }

  /// From the last hand, or the PIN pad's question, to the terminal's giving up.
  public void waitedForSomebody() {
    Duration begun = evidence.lastAt(ScreenClaims::isHand);
    Duration over = evidence.lastAt(ScreenClaims::isReady);
    evidence.waited("for somebody", rig.inputTimeout(), over.minus(begun));
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
              throw new AssertionError(
                  "the display should have spoken Chinese; it said '" + line + "'");
            });
  }

  private static boolean isForeign(String line) {
    return LATIN_WORD.matcher(line).find() && !HAN.matcher(line).find();
  }

  private static String how(DialogueEnd ending) {
    return switch (ending) {
      case DialogueEnd.Ready(String meaning) -> "'" + meaning + "'";
      case DialogueEnd.Waiting(String prompt) -> "a question for '" + prompt + "'";
      case DialogueEnd.Dark() -> "the power gone";
    };
  }

  /// A dialogue that should have opened the shop did.
  public void opened(DialogueEnd ending) {
    if (!(ending instanceof DialogueEnd.Ready(String meaning))
        || !Reaction.IS_SIGNED_IN.shownBy(meaning))
      throw new AssertionError(
          "the sign-in should have succeeded, it ended with "
              + how(ending)
              + "; on the display: "
              + eyes.lastScreens());
  }
}
