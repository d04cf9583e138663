package org.posrig.reports.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.posrig.text.Catalogue;
import org.posrig.text.Language;

/// A page of our own: one file, no script, fit for a phone and for print.
public final class Page {
  private static final String STYLE = style();

  private Page() {}

  /// The whole page.
  ///
  /// @param body made by [Markup]
  public static String of(Catalogue texts, String title, Markup body) {
    Markup page = new Markup();
    page.raw("<!DOCTYPE html>\n")
        .open("html", "lang", tag(texts.language()))
        .open("head")
        .leaf("meta", "charset", "utf-8");
    page.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.element("title", title).open("style").raw(STYLE).close().close().line();
    return page.open("body").raw(body.toString()).close().close().toString();
  }

  /// As a browser names a language (BCP 47), so that it takes the right glyphs.
  private static String tag(Language language) {
    return switch (language) {
      case ENGLISH -> "en";
      case CHINESE -> "zh-CN";
    };
  }

  private static String style() {
    try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream("page.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading page.css", e);
    }
  }
}
