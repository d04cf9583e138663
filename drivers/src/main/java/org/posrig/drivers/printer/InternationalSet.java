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

  private static final String[] ASCII = new String[128];

  static {
    for (int b = 0; b < ASCII.length; b++) ASCII[b] = Character.toString(b);
  }

  private InternationalSet() {}

  /// @param b less than 80
  /// @param country as in `ESC R`; one beyond the table prints ASCII
  static String character(int country, int b) {
    int place = PLACES.indexOf(b);
    if (place < 0 || country >= COUNTRIES.length) return ASCII[b];
    return COUNTRIES[country].substring(place, place + 1);
  }
}
