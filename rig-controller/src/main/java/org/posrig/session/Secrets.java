package org.posrig.session;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.posrig.bench.Bench;
import org.posrig.card.TestCard;
import org.posrig.secret.Masker;
import org.posrig.secret.SecretKind;

/// What must never stand in an output: the drawer's numbers, tracks and PINs, the bench's keys.
public record Secrets(List<Secret> all) {
  public Secrets {
    all = List.copyOf(all);
  }

  /// One of them, without a readable form.
  public record Secret(SecretKind kind, String value) {
    @Override
    public String toString() {
      return kind.toString();
    }
  }

  public static Secrets of(Bench bench, List<TestCard> drawer) {
    List<Secret> all = new ArrayList<>();
    for (TestCard card : drawer) {
      String pin = new String(card.pin().reveal(), StandardCharsets.US_ASCII);
      all.add(new Secret(SecretKind.CARD_NUMBER, card.pan().digits()));
      all.add(new Secret(SecretKind.TRACK, card.tracks().two()));
      all.add(new Secret(SecretKind.PIN, pin));
      all.add(new Secret(SecretKind.PIN_BLOCK, pinBlock(pin, card.pan().digits())));
    }
    keys(bench.terminal().parameters(), all);
    keys(bench.host().settings(), all);
    return new Secrets(all.stream().distinct().toList());
  }

  /// In clear, the number added: ISO 9564-1, format 0.
  private static String pinBlock(String pin, String number) {
    String field = "0" + Integer.toHexString(pin.length()) + pin + "F".repeat(14 - pin.length());
    int behind = number.length() - 1;
    long account = Long.parseLong(number.substring(behind - 12, behind), 16);
    return HexFormat.of().withUpperCase().toHexDigits(Long.parseUnsignedLong(field, 16) ^ account);
  }

  private static void keys(java.util.Map<String, String> settings, List<Secret> all) {
    settings.forEach(
        (name, value) -> {
          if (name.endsWith("-key") && value.matches("[0-9A-Fa-f]{16,48}"))
            all.add(new Secret(SecretKind.KEY, value));
        });
  }

  /// One that knows all of them. A run has one, so that what any scenario tells it to hide is
  /// hidden in all that the run writes.
  public Masker masker() {
    Masker masker = new Masker();
    all.forEach(secret -> masker.hide(secret.kind(), secret.value()));
    return masker;
  }
}
