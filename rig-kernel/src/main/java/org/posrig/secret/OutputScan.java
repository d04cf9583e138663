package org.posrig.secret;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.posrig.secret.spelling.Archives;
import org.posrig.secret.spelling.Sealed;

/// Looks into one file, whatever it is inside: told by its first bytes, not by its name.
final class OutputScan {
  private static final TextScan.Blob NONE = (_, _) -> {};
  private static final int DEEPEST = 6;
  private static final long LARGEST = 1L << 30;
  private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8};
  private static final byte[] ZLIB = {0x78};
  private static final byte[] WIDE = {(byte) 0xFE, (byte) 0xFF};
  private static final byte[] WIDE_SWAPPED = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private final Masker masker;
  private final Found found;
  private final ScannedContents clean;
  private long read;
  private long finds;

  /// Told of each secret.
  interface Found {
    void found(int line, SecretKind kind, String masked);
  }

  /// @param clean what was looked through before, with the same masker
  OutputScan(Masker masker, Found found, ScannedContents clean) {
    this.masker = masker;
    this.found = found;
    this.clean = clean;
  }

  /// As [#scan(InputStream, String)], of a content that fits into memory.
  void scan(byte[] content, String name) throws IOException {
    whole(content, name, 0, this::count);
  }

  /// @throws IOException when it cannot be read to its end, or grows beyond 1 GiB when unpacked
  void scan(InputStream in, String name) throws IOException {
    scan(in, name, 0, Long.MAX_VALUE - 1, this::count);
  }

  /// A whole content; one that was found clean before is not read again.
  private void whole(byte[] content, String name, int depth, Found to) throws IOException {
    boolean program = isProgram(name, content);
    if (clean.has(content, program)) return;
    long before = finds;
    scan(new ByteArrayInputStream(content), name, depth, content.length, to);
    if (startsWith(content, ZLIB) && content.length > 2) unpacked(content, 0, depth, to);
    for (int at : Archives.within(content)) behind(content, at, depth, to);
    if (finds == before) clean.add(content, program);
  }

  private void count(int line, SecretKind kind, String masked) {
    finds++;
    found.found(line, kind, masked);
  }

  /// Anything may begin as packed contents do; what cannot be unpacked was read as it is.
  private void unpacked(byte[] content, int from, int depth, Found to) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = open(content, from)) {
      new Counted(in).transferTo(out);
    } catch (java.util.zip.ZipException | java.io.EOFException cut) {
      System.getLogger("posrig").log(System.Logger.Level.TRACE, "no more packed content", cut);
    }
    if (out.size() > 0) nested(out.toByteArray(), depth, to);
  }

  private static InputStream open(byte[] content, int from) throws IOException {
    InputStream in = new ByteArrayInputStream(content, from, content.length - from);
    return content[from] == GZIP[0] ? new GZIPInputStream(in) : new InflaterInputStream(in);
  }

  /// A packed content behind other bytes; one that was cut is read as far as it goes.
  private void behind(byte[] content, int at, int depth, Found to) throws IOException {
    if (content[at] == GZIP[0] || content[at] == ZLIB[0]) {
      unpacked(content, at, depth, to);
      return;
    }
    InputStream in = new ByteArrayInputStream(content, at, content.length - at);
    try {
      if (content[at] == ZIP[0]) zip(in, depth, to);
      else packed(in, "what stands at byte " + at, depth + 1, to);
    } catch (java.util.zip.ZipException | java.io.EOFException cut) {
      System.getLogger("posrig").log(System.Logger.Level.TRACE, "no more entries", cut);
    }
  }

  private void scan(InputStream in, String name, int depth, long size, Found to)
      throws IOException {
    if (depth > DEEPEST) throw new IOException(name + " is packed more than " + DEEPEST + " times");
    BufferedInputStream content = new BufferedInputStream(new Counted(in));
    byte[] head = head(content);
    if (Sealed.kind(head).isPresent()) throw new IOException(name + sealed(head));
    if (startsWith(head, GZIP)) packed(new GZIPInputStream(content), name, depth + 1, to);
    else if (startsWith(head, ZIP)) zip(content, depth, to);
    else if (startsWith(head, PNG)) PngTexts.each(content, text -> nested(text, depth, to));
    else if (startsWith(head, WIDE) || startsWith(head, WIDE_SWAPPED))
      wide(content, isProgram(name, head), depth, to);
    else text(content, isProgram(name, head), depth, size, to);
  }

  private static String sealed(byte[] head) {
    return " is packed as "
        + Sealed.kind(head).orElse("")
        + ": to be read it must be unpacked first";
  }

  private void packed(InputStream in, String name, int depth, Found to) throws IOException {
    scan(in, name, depth, Long.MAX_VALUE - 1, to);
  }

  private void wide(InputStream in, boolean program, int depth, Found to) throws IOException {
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_16);
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    text(new ByteArrayInputStream(content), program, depth, content.length, to);
  }

  private static byte[] head(BufferedInputStream in) throws IOException {
    in.mark(64);
    byte[] head = in.readNBytes(PNG.length);
    in.reset();
    return head;
  }

  private static boolean startsWith(byte[] head, byte[] magic) {
    return head.length >= magic.length && Arrays.equals(Arrays.copyOf(head, magic.length), magic);
  }

  /// A program, a page or something without a name: alphabets stand in it.
  static boolean isProgram(String name, byte[] head) {
    boolean text = name.toLowerCase(Locale.ROOT).matches(".*\\.(log|txt|jsonl?|[ct]sv)");
    return !text || (head.length > 0 && head[0] == '<');
  }

  /// The names of the entries may tell as much as their content.
  private void zip(InputStream in, int depth, Found to) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      masker.mask(entry.getName()).leaks().forEach(leak -> to.found(0, leak.kind(), leak.masked()));
      packed(zip, entry.getName(), depth + 1, to);
    }
  }

  private void nested(byte[] bytes, int depth, Found to) throws IOException {
    whole(bytes, "", depth + 1, to);
  }

  private void text(InputStream in, boolean program, int depth, long size, Found to)
      throws IOException {
    TextScan.Blob inside =
        (line, bytes) -> blob(bytes, depth, (_, kind, masked) -> to.found(line, kind, masked));
    TextScan.Blob read = depth < DEEPEST - 1 ? (line, bytes) -> read(line, bytes, depth, to) : NONE;
    new TextScan(masker, to, inside, read, program, size).scan(new WithoutKnown(in, clean));
  }

  /// Bytes that a text tells in some other way than base64.
  private void read(int line, byte[] bytes, int depth, Found to) throws IOException {
    blob(
        bytes,
        depth,
        (_, kind, masked) -> {
          if (masker.isTold(kind, masked)) to.found(line, kind, masked);
        });
  }

  /// What base64 decodes to. Any long word may look like base64, so what cannot be unpacked is no
  /// finding: it is read as it is.
  private void blob(byte[] bytes, int depth, Found to) throws IOException {
    try {
      nested(bytes, depth, to);
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      new TextScan(masker, to, NONE, NONE, true, bytes.length)
          .scan(new ByteArrayInputStream(bytes));
    }
  }

  /// Bounds the work: a small file may unpack to a very large one.
  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      if (one >= 0) count(1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int got = super.read(into, from, length);
      if (got > 0) count(got);
      return got;
    }

    private void count(int bytes) throws IOException {
      read += bytes;
      if (read > LARGEST) throw new IOException("grows beyond " + LARGEST + " bytes when unpacked");
    }
  }
}
