package org.posrig.features.claims;

import java.util.regex.Pattern;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.people.Ending;
import org.posrig.people.Eyes;
import org.posrig.run.Rig;

/// What the display showed since the last act.
public final class ScreenClaims {
  private final Rig rig;
  private final Eyes eyes;

  ScreenClaims(Rig rig, Eyes eyes) {
    this.rig = rig;
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

  /// A dialogue that should have opened the shop did.
  public void opened(Ending ending) {
    if (!(ending instanceof Ending.Ready(String meaning))
        || !Reaction.IS_SIGNED_IN.shownBy(meaning))
      throw new AssertionError(
          "the sign-in did not succeed (" + ending + "); on the display: " + eyes.lastScreens());
  }
}
