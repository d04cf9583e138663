package org.posrig.reference.paper;

/// Whether a slip is the first of its kind or may be the second.
enum Mark {
  ORIGINAL,
  DUPLICATE
}
