package org.posrig.reference.screen;

/// Money as people read it.
public final class Amounts {
  private Amounts() {}

  /// `12.34`, `-0.50`.
  public static String plain(long cents) {
    long size = Math.abs(cents);
    return (cents < 0 ? "-" : "") + size / 100 + "." + size / 10 % 10 + size % 10;
  }

  /// `RMB 12.34`.
  public static String rmb(long cents) {
    return "RMB " + plain(cents);
  }
}
