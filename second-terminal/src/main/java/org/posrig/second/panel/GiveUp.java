package org.posrig.second.panel;

/// Ends what was begun. The display says why.
public final class GiveUp extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Words words;
  private final String more;

  public GiveUp(Words words, String more) {
    super(words.text(), null, false, false); // ends a transaction, not the program: no trace
    this.words = words;
    this.more = more;
  }

  public GiveUp(Words words) {
    this(words, "");
  }

  public Words words() {
    return words;
  }

  /// A second line, or nothing.
  public String more() {
    return more;
  }
}
