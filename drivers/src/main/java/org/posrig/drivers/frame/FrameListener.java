package org.posrig.drivers.frame;

import java.util.Optional;
import org.posrig.text.Sentence;

/// What a device or its driver does with what comes. Called on the framed wire's own party: it must
/// not wait, and may send with [FramedWire#post] and [FramedWire#say] only.
public interface FrameListener {

  /// A whole frame came.
  ///
  /// @return what is answered at once; empty for silence
  Optional<ControlByte> heard(DeviceFrame frame);

  /// The far end gave up, cancelled or ended an exchange.
  void heardEnd();

  /// The wire is broken; nothing comes any more.
  void broken(Sentence why);
}
