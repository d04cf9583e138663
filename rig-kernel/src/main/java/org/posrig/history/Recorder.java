package org.posrig.history;

import java.util.Optional;
import java.util.function.Predicate;
import org.posrig.secret.SecretKind;
import org.posrig.time.Deadline;

/// Takes what drivers, link and host see; keeps it in order, masked, on disk as it happens.
public interface Recorder {

  /// Records an event of now. Safe from any party.
  void saw(String where, Event event);

  /// What was seen so far.
  History history();

  /// How many events were seen so far: a mark to wait from.
  int mark();

  /// Waits for the first event from a mark on that passes the test; empty when the deadline
  /// passed first.
  ///
  /// @param test looks at the event alone: whoever sees an event may be the one who asks it
  Optional<Observation> await(int fromMark, Predicate<Observation> test, Deadline deadline);

  /// Tells the whole run what must never be seen from now on, in this history or elsewhere.
  ///
  /// @param secret digits; a track with `=`; PIN blocks and keys hexadecimal
  void hide(SecretKind kind, String secret);
}
