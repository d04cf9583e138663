package org.posrig.second.iso;

/// What came is no message: says where it stopped to make sense, never what stood there.
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  public Unreadable(String what) {
    super(what, null, false, false);
  }
}
