package org.posrig.cli;

/// The command line asks for something that is not there: exit 64.
final class WrongUsage extends RuntimeException {
  private static final long serialVersionUID = 1;

  WrongUsage(String what) {
    super(what);
  }
}
