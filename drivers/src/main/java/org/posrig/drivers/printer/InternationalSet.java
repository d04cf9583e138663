package org.posrig.drivers.printer;

/// The twelve places of ASCII that `ESC R` gives to a country. The numbers are Epson's.
final class InternationalSet {
  private static final String PLACES = "#$@[\\]^`{|}~";

  /// A country a line, from 0, the United States, to 17, Arabia.
  private static final String[] COUNTRIES = {
    PLACES,
    "#$à°ç§^`éùè¨",
    "#$§ÄÖÜ^`äöüß",
    "£$@[\\]^`{|}~",
    "#$@ÆØÅ^`æøå~",
    "#¤ÉÄÖÅÜéäöåü",
    "#$@°\\é^ùàòèì",
    "₧$@¡Ñ¿^`¨ñ}~",
    "#$@[¥]^`{|}~",
    "#¤ÉÆØÅÜéæøåü",
    "#$ÉÆØÅÜéæøåü",
    "#$á¡Ñ¿é`íñóú",
    "#$á¡Ñ¿éüíñóú",
    "#$@[₩]^`{|}~",
    "#$ŽŠĐĆČžšđćč",
    "#¥@[\\]^`{|}~",
    "#₫@[\\]^`{|}~",
    PLACES,
  };

  private InternationalSet() {}

  /// @param country as in `ESC R`; one beyond the table prints ASCII
  static String character(int country, int b) {
    int place = PLACES.indexOf(b);
    if (place < 0 || country >= COUNTRIES.length) return Character.toString(b);
    return COUNTRIES[country].substring(place, place + 1);
  }
}
