package org.posrig.reports.allure;

import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.model.Attachment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

/// What hangs on one result. File names are counted, so that the same scenario has the same files.
final class Attachments {
  private static final String SVG = "image/svg+xml";
  private static final String HTML = "text/html";

  private final AllureResultsWriter writer;
  private final String uuid;
  private final List<Attachment> all = new ArrayList<>();

  Attachments(AllureResultsWriter writer, String uuid) {
    this.writer = writer;
    this.uuid = uuid;
  }

  List<Attachment> all() {
    return List.copyOf(all);
  }

  void timeline(String svg) {
    text("Timeline 时间线", SVG, "svg", svg);
  }

  void receipts(String page) {
    text("Receipts, picture and text 签购单", HTML, "html", page);
  }

  void messages(History history) {
    text("Messages, field by field 报文", HTML, "html", MessagesPage.of(history));
  }

  void checks(List<CheckResult> checks) {
    text("Standing checks 检查", HTML, "html", ChecksTable.page(checks));
  }

  /// The raw history; a scenario that was skipped has none.
  void history(Path file) {
    if (!Files.isRegularFile(file)) return;
    try (InputStream in = Files.newInputStream(file)) {
      add("Raw history 原始记录", "application/x-ndjson", "jsonl", in);
    } catch (IOException e) {
      throw new UncheckedIOException("attaching the history " + file, e);
    }
  }

  private void text(String name, String type, String extension, String content) {
    add(name, type, extension, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  private void add(String name, String type, String extension, InputStream content) {
    String source =
        String.format(Locale.ROOT, "%s-%02d-attachment.%s", uuid, all.size() + 1, extension);
    writer.write(source, content);
    all.add(new Attachment().setName(name).setType(type).setSource(source));
  }
}
