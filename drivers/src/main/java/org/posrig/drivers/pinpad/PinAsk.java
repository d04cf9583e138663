package org.posrig.drivers.pinpad;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.posrig.secret.Secret;

/// Message 70 or Z62 as the pad reads it.
sealed interface PinAsk {
  String KEY = "([0-9A-F]{16}|[0-9A-F]{32})";
  Pattern PROMPTED = Pattern.compile(KEY + "(\\d\\d)(\\d\\d)([YN])(.*)", Pattern.DOTALL);
  Pattern AMOUNT = Pattern.compile("(\\d{1,6})\\.(\\d\\d)");

  /// The pad can ask the holder.
  record Good(Pan pan, Secret wrappedKey, long cents, Lengths lengths, Duration timeout)
      implements PinAsk {}

  /// How many digits the pad takes; at any other number enter only makes it beep.
  ///
  /// @param none whether enter alone is an answer as well
  record Lengths(int least, int most, boolean none) {
    static final Lengths USUAL = new Lengths(4, 12, false);

    boolean take(int digits) {
      return digits == 0 ? none : digits >= least && digits <= most;
    }
  }

  /// The pad answers with an error code.
  record Bad(char code) implements PinAsk {}

  /// A card number of a length that only a pad takes; it has no readable form.
  final class Pan {
    private final String digits;

    private Pan(String digits) {
      this.digits = digits;
    }

    String digits() {
      return digits;
    }
  }

  private static Bad bad(char code) {
    return new Bad(code);
  }

  /// `70.` PAN FS key amount [FS time-out], or `Z62.` PAN FS key lengths prompts [FS time-out].
  static PinAsk read(String text) {
    List<String> parts = Arrays.asList(text.split(VisaMessages.FS, -1));
    boolean prompted = text.startsWith("Z62.");
    int least = prompted ? 4 : 2;
    if (parts.size() < least || parts.size() > least + 1 || !text.matches("(?s)(70|Z62)\\..*"))
      return bad('E');
    String pan = parts.getFirst().substring(parts.getFirst().indexOf('.') + 1);
    String timeout = parts.size() > least ? parts.get(least) : "9";
    if (pan.isEmpty()) return bad('0');
    if (!pan.matches("\\d+")) return bad('4');
    if (pan.length() < 8) return bad('2');
    if (pan.length() > 19) return bad('3');
    if (!timeout.matches("[1-9]")) return bad('6');
    Duration time = VisaMessages.TIMEOUT_STEP.multipliedBy(timeout.charAt(0) - '0');
    String question = String.join(VisaMessages.FS, parts.subList(1, least));
    return prompted ? prompted(pan, question, time) : amount(pan, question, time);
  }

  private static PinAsk amount(String pan, String keyAndAmount, Duration timeout) {
    int keyLength = keyAndAmount.length() > 24 ? 32 : 16;
    if (keyAndAmount.length() < keyLength) return bad('5');
    String amount = keyAndAmount.substring(keyLength);
    if (!amount.matches("\\d{4,8}")) return bad('8');
    String key = keyAndAmount.substring(0, keyLength);
    if (!key.matches("[0-9A-F]+")) return bad('5');
    return good(pan, key, Long.parseLong(amount), Lengths.USUAL, timeout);
  }

  private static PinAsk prompted(String pan, String question, Duration timeout) {
    Matcher parts = PROMPTED.matcher(question);
    if (!parts.matches()) return bad(question.matches(KEY + ".*") ? '8' : '5');
    int least = Integer.parseInt(parts.group(2));
    int most = Integer.parseInt(parts.group(3));
    if (least < 4 || most > 12 || least > most) return bad('8');
    Lengths lengths = new Lengths(least, most, parts.group(4).equals("Y"));
    return good(pan, parts.group(1), shown(parts.group(5)), lengths, timeout);
  }

  /// The amount that the holder reads in a prompt, in cents; 0 when there is none.
  private static long shown(String prompts) {
    Matcher amount = AMOUNT.matcher(prompts);
    return amount.find() ? Long.parseLong(amount.group(1) + amount.group(2)) : 0;
  }

  private static Good good(String pan, String key, long cents, Lengths lengths, Duration timeout) {
    return new Good(new Pan(pan), Secret.ofHex(key), cents, lengths, timeout);
  }
}
