package org.posrig.reports;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/// What a page says beside code and beside what the terminal showed and printed.
final class OneLanguage {
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");
  private static final Set<String> PROPER_NAMES =
      Set.of("POS", "Rig", "Allure", "JSON", "MAC", "PIN", "UTC", "SYM", "Java");
  private static final Set<String> CODE = Set.of("code", "pre", "style");

  private OneLanguage() {}

  /// Latin words of three letters or more that are no proper names.
  static List<String> latin(String text) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(word -> !PROPER_NAMES.contains(word))
        .toList();
  }

  /// The page's own words.
  ///
  /// @param names of this lab and this scenario, which no catalogue translates
  static String words(String page, History history, List<String> names) throws Exception {
    StringBuilder words = new StringBuilder();
    collect(
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(page.replace("<!DOCTYPE html>", ""))))
            .getDocumentElement(),
        words);
    String left = words.toString();
    List<String> others = new ArrayList<>(names);
    others.addAll(printed(history));
    for (String other : others) left = left.replace(other, "");
    return left;
  }

  private static void collect(Element element, StringBuilder into) {
    if (CODE.contains(element.getTagName()) || isPrinted(element)) return;
    into.append(element.getAttribute("alt")).append('\n');
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) collect(child, into);
      else into.append(node.getTextContent());
    }
  }

  // Screens and slips of a timeline repeat the terminal, shortened where there is no room.
  private static boolean isPrinted(Element element) {
    return element.getAttribute("class").matches("(screen|slip) (words|box).*")
        || element.getAttribute("pointer-events").equals("all");
  }

  private static List<String> printed(History history) {
    List<String> lines = new ArrayList<>();
    history.all(Event.ScreenShowed.class).forEach(screen -> lines.addAll(screen.lines()));
    history.all(Event.SlipPrinted.class).forEach(slip -> lines.addAll(slip.lines()));
    return lines;
  }
}
