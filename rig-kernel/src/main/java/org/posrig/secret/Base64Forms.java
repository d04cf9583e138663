package org.posrig.secret;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A secret in base64, its characters and its bytes, wherever it begins in a longer content.
final class Base64Forms {
  private static final HexFormat HEX = HexFormat.of();

  private Base64Forms() {}

  static Set<String> of(SecretKind kind, String secret) {
    Set<String> forms = new LinkedHashSet<>();
    for (byte[] bytes : contents(kind, secret)) cores(bytes, forms);
    return forms;
  }

  private static List<byte[]> contents(SecretKind kind, String secret) {
    return switch (kind) {
      case CARD_NUMBER -> {
        List<byte[]> all = contents(List.of(secret), cut(secret));
        all.add(secret.getBytes(Charset.forName("IBM037")));
        yield all;
      }
      case TRACK -> {
        String sign = secret.replace('D', '=');
        String letter = secret.replace('=', 'D');
        yield contents(List.of(sign, letter), cut(letter));
      }
      case PIN -> List.of();
      case PIN_BLOCK, KEY ->
          contents(
              List.of(secret.toUpperCase(Locale.ROOT), secret.toLowerCase(Locale.ROOT)),
              List.of(secret));
    };
  }

  /// Without the digit that shares its byte with something else.
  private static List<String> cut(String digits) {
    if (digits.length() % 2 == 0) return List.of(digits);
    return List.of(digits.substring(1), digits.substring(0, digits.length() - 1));
  }

  private static List<byte[]> contents(List<String> texts, List<String> packed) {
    List<byte[]> contents = new ArrayList<>();
    for (String text : texts) contents.add(text.getBytes(StandardCharsets.US_ASCII));
    for (String hex : packed) contents.add(HEX.parseHex(hex));
    return contents;
  }

  /// The characters that depend on these bytes alone, at each of the three places in a group.
  private static void cores(byte[] bytes, Set<String> forms) {
    for (int before = 0; before < 3; before++) {
      byte[] shifted = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, shifted, before, bytes.length);
      String all = Base64.getEncoder().withoutPadding().encodeToString(shifted);
      String core = all.substring((before * 8 + 5) / 6, shifted.length * 8 / 6);
      if (core.length() >= KnownSecrets.WINDOW) forms.add(core);
    }
  }

  /// A PIN alone, with what base64 puts behind it.
  static String whole(String pin) {
    return Base64.getEncoder()
        .withoutPadding()
        .encodeToString(pin.getBytes(StandardCharsets.US_ASCII));
  }
}
