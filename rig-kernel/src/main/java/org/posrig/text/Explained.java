package org.posrig.text;

/// An error that says what happened in the reader's language.
public interface Explained {
  Sentence says();
}
