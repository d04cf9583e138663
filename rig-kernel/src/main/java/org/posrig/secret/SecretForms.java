package org.posrig.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// The forms in which a secret may be written: as it is, packed into bytes, its characters in
/// hexadecimal, and either in base64.
final class SecretForms {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private SecretForms() {}

  /// One form to look for.
  ///
  /// @param exactCase whether capitals count, as in base64
  /// @param whole whether it must not be part of a longer number in hexadecimal characters
  record Form(String text, String kind, String masked, boolean exactCase, boolean whole) {}

  static List<Form> of(String kind, String secret) {
    return switch (kind) {
      case "card number" -> number(kind, secret);
      case "track" -> track(kind, secret);
      case "PIN" -> List.of(new Form(hex(secret), kind, "[PIN]", false, true));
      default -> bytes(kind, secret);
    };
  }

  private static List<Form> number(String kind, String digits) {
    String masked = digits.length() < 12 ? "[" + kind + "]" : Masker.maskedNumber(digits);
    List<Form> forms = text(kind, digits, masked);
    forms.addAll(packed(kind, digits, masked));
    return forms;
  }

  private static List<Form> track(String kind, String track) {
    int separator = Math.max(track.indexOf('='), track.indexOf('D'));
    String masked =
        separator < 12 ? "[track]" : Masker.maskedNumber(track.substring(0, separator)) + "=****";
    List<Form> forms = text(kind, track.replace('D', '='), masked);
    String nibbles = track.replace('=', 'D');
    forms.addAll(text(kind, nibbles, masked));
    forms.addAll(packed(kind, nibbles, masked));
    return forms;
  }

  private static List<Form> bytes(String kind, String hex) {
    String masked = "[" + kind + "]";
    List<Form> forms = text(kind, hex.toUpperCase(java.util.Locale.ROOT), masked);
    forms.add(new Form(hex(hex.toLowerCase(java.util.Locale.ROOT)), kind, masked, false, false));
    forms.addAll(packed(kind, hex, masked));
    return forms;
  }

  private static List<Form> text(String kind, String text, String masked) {
    List<Form> forms = new ArrayList<>();
    forms.add(new Form(text, kind, masked, false, false));
    forms.add(new Form(hex(text), kind, masked, false, false));
    forms.addAll(base64(kind, text.getBytes(StandardCharsets.US_ASCII), masked));
    return forms;
  }

  /// Two digits a byte; an odd one stands left or right.
  private static List<Form> packed(String kind, String nibbles, String masked) {
    if (!nibbles.matches("[0-9A-Fa-f]+")) return List.of();
    if (nibbles.length() % 2 == 0) return base64(kind, HEX.parseHex(nibbles), masked);
    List<Form> forms = base64(kind, HEX.parseHex(nibbles.substring(1)), masked);
    forms.addAll(base64(kind, HEX.parseHex(nibbles.substring(0, nibbles.length() - 1)), masked));
    return forms;
  }

  /// The characters of base64 that depend on these bytes alone, at each of the three places in a
  /// group.
  private static List<Form> base64(String kind, byte[] bytes, String masked) {
    List<Form> forms = new ArrayList<>();
    for (int before = 0; before < 3; before++) {
      byte[] shifted = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, shifted, before, bytes.length);
      String all = Base64.getEncoder().withoutPadding().encodeToString(shifted);
      String core = all.substring((before * 8 + 5) / 6, shifted.length * 8 / 6);
      forms.add(new Form(core, kind, masked, true, false));
      String forUrls = core.replace('+', '-').replace('/', '_');
      if (!forUrls.equals(core)) forms.add(new Form(forUrls, kind, masked, true, false));
    }
    return forms;
  }

  private static String hex(String text) {
    return HEX.formatHex(text.getBytes(StandardCharsets.US_ASCII));
  }
}
