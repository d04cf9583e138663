package org.posrig.secret;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/// A content without its long stretches of base64 that hold what was looked through before; each
/// leaves a blank. A report in one file holds every attachment so, and nobody need read it again.
final class WithoutKnown extends InputStream {
  private static final int SHORTEST = 1024;
  private static final int LONGEST = 64 << 20;
  private static final boolean[] BASE64 = new boolean[256];

  static {
    for (char c : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".toCharArray())
      BASE64[c] = true;
  }

  private final InputStream in;
  private final ScannedContents clean;
  private final byte[] chunk = new byte[1 << 16];
  private final ByteArrayOutputStream stretch = new ByteArrayOutputStream();
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private byte[] ready = new byte[0];
  private int given;
  private boolean ended;

  WithoutKnown(InputStream in, ScannedContents clean) {
    this.in = in;
    this.clean = clean;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    while (given == ready.length && !ended) refill();
    if (given == ready.length) return -1;
    int count = Math.min(length, ready.length - given);
    System.arraycopy(ready, given, into, from, count);
    given += count;
    return count;
  }

  private void refill() throws IOException {
    int got = in.read(chunk);
    if (got < 0) endOfStretch();
    else sort(got);
    ended = got < 0;
    ready = kept.toByteArray();
    given = 0;
    kept.reset();
  }

  /// What is short and over passes with the text around it.
  private void sort(int got) {
    int at = stretch.size() > 0 ? stretch(0, got) : 0;
    while (at < got) {
      int begin = nextPlace(at, got);
      kept.write(chunk, at, begin - at);
      at = begin < got ? stretch(begin, got) : got;
    }
  }

  /// Where a stretch begins that is long enough or reaches the end. Of a long one each thousandth
  /// byte is enough to see it.
  private int nextPlace(int from, int got) {
    int first = from;
    for (int probe = from + SHORTEST - 1; probe < got; probe += SHORTEST) {
      if (isBase64(probe)) {
        int begin = begin(first, probe);
        int end = probe;
        while (end < got && isBase64(end)) end++;
        if (end == got || end - begin >= SHORTEST) return begin;
        probe = end;
      }
      first = probe;
    }
    return begin(first, got);
  }

  private int begin(int first, int at) {
    int begin = at;
    while (begin > first && isBase64(begin - 1)) begin--;
    return begin;
  }

  private boolean isBase64(int at) {
    return BASE64[chunk[at] & 0xFF];
  }

  /// @return behind what was taken
  private int stretch(int from, int got) {
    int end = from;
    while (end < got && isBase64(end)) end++;
    stretch.write(chunk, from, end - from);
    if (end < got) endOfStretch();
    else if (stretch.size() > LONGEST) giveBack();
    return end;
  }

  private void endOfStretch() {
    if (stretch.size() < SHORTEST || !isKnown(stretch.toByteArray())) giveBack();
    else kept.write(' ');
    stretch.reset();
  }

  /// One character behind the last group of four carries nothing: then it is no base64.
  private boolean isKnown(byte[] text) {
    return text.length % 4 != 1 && clean.has(Base64.getDecoder().decode(text), true);
  }

  private void giveBack() {
    kept.writeBytes(stretch.toByteArray());
    stretch.reset();
  }
}
