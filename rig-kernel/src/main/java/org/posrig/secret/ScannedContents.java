package org.posrig.secret;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/// Contents that were looked through and had nothing to hide: a report holds each attachment
/// again, and nobody need read it twice. Safe from any thread.
final class ScannedContents {
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /// Two checksums and the length: no two files of a night share all three by chance, and both are
  /// made by the processor.
  ///
  /// @param markup whether it was read without its tags as well
  String key(byte[] content, boolean markup) {
    return content.length
        + "."
        + sum(new CRC32(), content)
        + "."
        + sum(new CRC32C(), content)
        + markup;
  }

  private static long sum(Checksum checksum, byte[] content) {
    checksum.update(content);
    return checksum.getValue();
  }

  boolean has(String key) {
    return known.contains(key);
  }

  /// Whether it was read as what its first byte says that it is.
  boolean has(byte[] content) {
    return has(key(content, OutputScan.isMarkup("", content)));
  }

  void add(String key) {
    known.add(key);
  }
}
