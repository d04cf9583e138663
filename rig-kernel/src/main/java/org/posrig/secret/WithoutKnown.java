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
    int from = 0;
    for (int at = 0; at < got; at++) {
      int begin = at;
      while (at < got && BASE64[chunk[at] & 0xFF]) at++;
      boolean goesOn = at == got;
      if (!goesOn && stretch.size() == 0 && at - begin < SHORTEST) continue;
      kept.write(chunk, from, begin - from);
      stretch.write(chunk, begin, at - begin);
      if (!goesOn) endOfStretch();
      else if (stretch.size() > LONGEST) giveBack();
      from = at;
    }
    kept.write(chunk, from, got - from);
  }

  private void endOfStretch() {
    if (stretch.size() < SHORTEST || !isKnown(stretch.toByteArray())) giveBack();
    else kept.write(' ');
    stretch.reset();
  }

  /// One character behind the last group of four carries nothing: then it is no base64.
  private boolean isKnown(byte[] text) {
    return text.length % 4 != 1 && clean.has(Base64.getDecoder().decode(text));
  }

  private void giveBack() {
    kept.writeBytes(stretch.toByteArray());
    stretch.reset();
  }
}
