package org.posrig.secret;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Looks into one file, whatever it is inside: told by its first bytes, not by its name.
final class OutputScan {
  private static final int DEEPEST = 6;
  private static final long LARGEST = 1L << 30;
  private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8};
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private final Masker masker;
  private final Found found;
  private final ScannedContents clean;
  private long read;
  private long finds;

  /// Told of each secret.
  interface Found {
    void found(int line, String kind, String masked);
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
    scan(in, name, 0, this::count);
  }

  /// A whole content; one that was found clean before is not read again.
  private void whole(byte[] content, String name, int depth, Found to) throws IOException {
    String key = clean.key(content, isMarkup(name, content));
    if (clean.has(key)) return;
    long before = finds;
    scan(new ByteArrayInputStream(content), name, depth, to);
    if (finds == before) clean.add(key);
  }

  private void count(int line, String kind, String masked) {
    finds++;
    found.found(line, kind, masked);
  }

  private void scan(InputStream in, String name, int depth, Found to) throws IOException {
    if (depth > DEEPEST) throw new IOException(name + " is packed more than " + DEEPEST + " times");
    BufferedInputStream content = new BufferedInputStream(new Counted(in));
    byte[] head = head(content);
    if (startsWith(head, GZIP)) scan(new GZIPInputStream(content), name, depth + 1, to);
    else if (startsWith(head, ZIP)) zip(content, depth, to);
    else if (startsWith(head, PNG)) PngTexts.each(content, text -> nested(text, depth, to));
    else text(content, isMarkup(name, head), depth, to);
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

  static boolean isMarkup(String name, byte[] head) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(x?html?|svg|xml)")
        || (head.length > 0 && head[0] == '<');
  }

  /// The names of the entries may tell as much as their content.
  private void zip(InputStream in, int depth, Found to) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      masker.mask(entry.getName()).leaks().forEach(leak -> to.found(0, leak.kind(), leak.masked()));
      scan(zip, entry.getName(), depth + 1, to);
    }
  }

  private void nested(byte[] bytes, int depth, Found to) throws IOException {
    whole(bytes, "", depth + 1, to);
  }

  private void text(InputStream in, boolean markup, int depth, Found to) throws IOException {
    TextScan.Blob inside =
        (line, bytes) -> blob(bytes, depth, (_, kind, masked) -> to.found(line, kind, masked));
    new TextScan(masker, to, inside, markup).scan(new WithoutKnown(in, clean));
  }

  /// What base64 decodes to. Any long word may look like base64, so what cannot be unpacked is no
  /// finding: it is read as it is.
  private void blob(byte[] bytes, int depth, Found to) throws IOException {
    try {
      nested(bytes, depth, to);
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      new TextScan(masker, to, (_, _) -> {}, false).scan(new ByteArrayInputStream(bytes));
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
