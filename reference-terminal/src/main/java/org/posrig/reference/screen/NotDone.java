package org.posrig.reference.screen;

/// Ends what was begun; the screen says why.
public final class NotDone extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Screen screen;
  private final String more;

  public NotDone(Screen screen, String more) {
    super(screen + " " + more, null, false, false); // ends a transaction, not the program: no trace
    this.screen = screen;
    this.more = more;
  }

  public NotDone(Screen screen) {
    this(screen, "");
  }

  public Screen screen() {
    return screen;
  }

  /// One more line, or nothing.
  public String more() {
    return more;
  }
}
