package org.posrig.reports.allure;

import java.util.Locale;

/// A text as JSON.
final class Json {
  private Json() {}

  static String string(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') json.append('\\').append(c);
      else if (c < ' ') json.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
      else json.append(c);
    }
    return json.append('"').toString();
  }
}
