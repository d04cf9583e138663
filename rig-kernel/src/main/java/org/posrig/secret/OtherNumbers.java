package org.posrig.secret;

/// Numbers of China with a check digit of their own that may look like card numbers: barcodes of
/// goods, codes of companies, numbers of people.
final class OtherNumbers {
  private static final int GOODS = 13;
  private static final int LONG = 18;
  private static final int COMPANY_MODULUS = 31;
  private static final int PERSON_MODULUS = 11;

  private OtherNumbers() {}

  static boolean isOne(String digits) {
    return switch (digits.length()) {
      case GOODS -> digits.startsWith("69") && isGoods(digits);
      case LONG -> isCompany(digits) || isPerson(digits);
      default -> false;
    };
  }

  /// GS1: weights 1 and 3 in turn.
  private static boolean isGoods(String digits) {
    int sum = 0;
    for (int at = 0; at < GOODS; at++) sum += (digits.charAt(at) - '0') * (at % 2 == 0 ? 1 : 3);
    return sum % 10 == 0;
  }

  /// GB 32100-2015: weights are powers of three.
  private static boolean isCompany(String digits) {
    if (digits.charAt(0) != '9') return false;
    int sum = 0;
    int weight = 1;
    for (int at = 0; at < LONG - 1; at++, weight = weight * 3 % COMPANY_MODULUS)
      sum += (digits.charAt(at) - '0') * weight;
    return (COMPANY_MODULUS - sum % COMPANY_MODULUS) % COMPANY_MODULUS
        == digits.charAt(LONG - 1) - '0';
  }

  /// GB 11643-1999: a date of birth in the middle, weights are powers of two.
  private static boolean isPerson(String digits) {
    if (!digits.substring(6, 14).matches("(19|20)\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])"))
      return false;
    int sum = 0;
    int weight = 1;
    for (int at = LONG - 1; at >= 0; at--, weight = weight * 2 % PERSON_MODULUS)
      sum += (digits.charAt(at) - '0') * weight;
    return sum % PERSON_MODULUS == 1;
  }
}
