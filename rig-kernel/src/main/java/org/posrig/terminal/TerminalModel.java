package org.posrig.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.posrig.device.Key;
import org.posrig.history.Event;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.meaning.SlipReading;

/// How one model of terminal is worked and read: which keys start what, what its screens and
/// slips mean. Read from YAML (`benches/models/<model>.yaml`), so that a new model needs no code.
///
/// @param keys the keys of a menu entry: `sale` → F1
/// @param screens in order of precedence: the first whose words fill a line counts
/// @param ready what fills a line of the display when function keys are taken
/// @param codes of a decision on the display, with one group
/// @param shop the shop's name on this bench; empty when it is not known
public record TerminalModel(
    String name,
    Map<String, List<Key>> keys,
    List<Screen> screens,
    LinePattern ready,
    AmountFormat amounts,
    Pattern codes,
    SlipModel slip,
    String shop) {

  /// The entries that a terminal's menu may have. A scenario that needs one says so: `@needs-lock`.
  public static final List<String> MENU =
      List.of(
          "sale",
          "void",
          "refund",
          "authorisation",
          "authorisation-void",
          "completion",
          "completion-advice",
          "completion-void",
          "balance",
          "settle",
          "reprint",
          "sign-in",
          "sign-off",
          "lock");

  /// How a display writes the code of a decision, if the model does not say: `[05]`.
  public static final Pattern CODES = Pattern.compile("\\[([0-9A-Z]{2})]");

  /// @param answer the keys that answer it when the scenario has no answer of its own; empty for
  ///     none
  public record Screen(ScreenMeaning meaning, LinePattern words, List<Key> answer) {}

  /// Of a bench without a model.
  public static TerminalModel none() {
    return new TerminalModel(
        "",
        Map.of(),
        List.of(),
        LinePattern.none(),
        AmountFormat.PLAIN,
        CODES,
        SlipModel.none(),
        "");
  }

  /// As this bench's terminal is set.
  ///
  /// @param parameters of the terminal
  public TerminalModel with(Map<String, String> parameters) {
    String named = parameters.getOrDefault(slip.nameParameter(), shop);
    return new TerminalModel(name, keys, screens, ready, amounts, codes, slip, named);
  }

  /// What a display means.
  public Event.ScreenShowed read(List<String> display) {
    List<String> lines = stripped(display);
    return new Event.ScreenShowed(
        meaning(lines), ready.isIn(lines), display, amounts.in(display), codes(display));
  }

  private ScreenMeaning meaning(List<String> lines) {
    if (lines.stream().allMatch(String::isEmpty)) return ScreenMeaning.BLANK;
    return screen(lines).map(Screen::meaning).orElse(ScreenMeaning.UNKNOWN);
  }

  private Optional<Screen> screen(List<String> lines) {
    for (Screen screen : screens) if (screen.words().isIn(lines)) return Optional.of(screen);
    return Optional.empty();
  }

  /// The screen of the model that a display shows; empty for words that it does not know.
  public Optional<Screen> screenOf(List<String> display) {
    return screen(stripped(display));
  }

  /// The keys by which a question is answered that the scenario has no answer for; empty for none.
  public List<Key> answer(List<String> display) {
    return screenOf(display).map(Screen::answer).orElse(List.of());
  }

  private List<String> codes(List<String> display) {
    List<String> found = new ArrayList<>();
    for (String line : display) {
      Matcher matcher = codes.matcher(line);
      while (matcher.find()) found.add(matcher.group(1));
    }
    return found;
  }

  /// What a slip means.
  public SlipReading readSlip(List<String> lines) {
    return slip.read(lines, shop);
  }

  private static List<String> stripped(List<String> lines) {
    return lines.stream().map(String::strip).toList();
  }
}
