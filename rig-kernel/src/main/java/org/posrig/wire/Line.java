package org.posrig.wire;

import java.util.function.Consumer;

/// A digital line: a relay's coil, a sensor's contact. Not to be mixed up with the card holder's
/// PIN.
///
/// An output that is closed goes to its safe level, which the bench file names.
public interface Line extends AutoCloseable {

  String name();

  void drive(Level level);

  Level level();

  /// Calls the listener at every change, on the changing party: it must not wait.
  void onEdge(Consumer<Level> listener);

  @Override
  void close();
}
