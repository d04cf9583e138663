package org.posrig.wire;

import org.posrig.time.Deadline;

/// One end of a two-way stream of bytes: a serial port, a socket, or memory.
///
/// One party reads and one party writes at a time; closing is safe from any party, and twice.
public interface Wire extends AutoCloseable {

  /// How a person would name it: `tty:/dev/pts/3`, `memory:reader`, `127.0.0.1:9000`.
  String name();

  /// Writes all of the bytes.
  ///
  /// @throws WireBroken when the far end is gone or the wire is closed
  void write(byte[] bytes);

  /// Reads what is there, at most `into.length` bytes, waiting for the first until the deadline.
  ///
  /// @return the number of bytes; 0 when the deadline passed; -1 when the far end has closed in
  ///     order
  /// @throws WireBroken when the wire was reset, pulled or closed at this end
  int read(byte[] into, Deadline deadline);

  @Override
  void close();
}
