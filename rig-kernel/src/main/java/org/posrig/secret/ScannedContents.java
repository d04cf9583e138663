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

  /// Two checksums and the length: no two files of a run share all three by chance, and both are
  /// made by the processor.
  private static String key(byte[] content, boolean program) {
    return content.length
        + "."
        + sum(new CRC32(), content)
        + "."
        + sum(new CRC32C(), content)
        + program;
  }

  private static long sum(Checksum checksum, byte[] content) {
    checksum.update(content);
    return checksum.getValue();
  }

  /// What is clean as a text is clean as a program.
  ///
  /// @param program whether it would be read as a program or a page
  boolean has(byte[] content, boolean program) {
    String key = key(content, false);
    return known.contains(key)
        || (program && known.contains(key.substring(0, key.length() - 5) + true));
  }

  void add(byte[] content, boolean program) {
    known.add(key(content, program));
  }
}
