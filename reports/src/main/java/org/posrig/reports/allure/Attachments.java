package org.posrig.reports.allure;

import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.model.Attachment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.posrig.history.History;
import org.posrig.reports.evidence.ChecksTable;
import org.posrig.reports.evidence.MessagesPage;
import org.posrig.result.CheckResult;
import org.posrig.result.RigTrouble;
import org.posrig.text.Catalogue;
import org.posrig.text.Sentence;

/// What hangs on one result. File names are counted, so that the same scenario has the same files.
final class Attachments {
  private static final String SVG = "image/svg+xml";
  private static final String HTML = "text/html";

  private final AllureResultsWriter writer;
  private final String uuid;
  private final Catalogue texts;
  private final List<Attachment> all = new ArrayList<>();

  Attachments(AllureResultsWriter writer, String uuid, Catalogue texts) {
    this.writer = writer;
    this.uuid = uuid;
    this.texts = texts;
  }

  List<Attachment> all() {
    return List.copyOf(all);
  }

  void timeline(String svg) {
    text("report.timeline", SVG, "svg", svg);
  }

  void receipts(String page) {
    text("report.slips", HTML, "html", page);
  }

  void messages(History history) {
    text("report.messages", HTML, "html", MessagesPage.of(history, texts));
  }

  void checks(List<CheckResult> checks) {
    text("report.checks", HTML, "html", ChecksTable.page(checks, texts));
  }

  /// The raw history; a scenario that was skipped has none.
  void history(Path file) {
    if (!Files.isRegularFile(file)) return;
    try (InputStream in = Files.newInputStream(file)) {
      add("report.history", "application/x-ndjson", "jsonl", in);
    } catch (IOException e) {
      throw new RigTrouble(Sentence.of("report.allure.attaching", file.toString()), e);
    }
  }

  private void text(String key, String type, String extension, String content) {
    add(key, type, extension, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  private void add(String key, String type, String extension, InputStream content) {
    String source =
        String.format(Locale.ROOT, "%s-%02d-attachment.%s", uuid, all.size() + 1, extension);
    writer.write(source, content);
    all.add(new Attachment().setName(texts.say(key)).setType(type).setSource(source));
  }
}
