package org.posrig.run;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Contents that were looked through and had nothing to hide: a report holds each attachment
/// again, and nobody need read it twice. Safe from any thread.
final class KnownClean {
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /// @param markup whether it was read without its tags as well
  String key(byte[] content, boolean markup) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest) + markup;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("no SHA-256", e);
    }
  }

  boolean has(String key) {
    return known.contains(key);
  }

  void add(String key) {
    known.add(key);
  }
}
