package org.posrig.drivers.line;

import com.pi4j.exception.Pi4JException;
import com.pi4j.io.gpio.digital.Digital;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.posrig.text.Sentence;
import org.posrig.wire.Level;
import org.posrig.wire.Line;
import org.posrig.wire.WireAction;
import org.posrig.wire.WireBroken;

/// A line of the header, as an output or an input.
abstract sealed class Pi4jLine implements Line {
  private final String name;
  private final Digital<?, ?, ?> digital;
  private final Runnable release;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Pi4jLine(String name, Digital<?, ?, ?> digital, Runnable release) {
    this.name = name;
    this.digital = digital;
    this.release = release;
  }

  static DigitalState state(Level level) {
    return level == Level.HIGH ? DigitalState.HIGH : DigitalState.LOW;
  }

  private static Level level(DigitalState state) {
    return state == DigitalState.HIGH ? Level.HIGH : Level.LOW;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Level level() {
    return level(digital.state());
  }

  @Override
  public void onEdge(Consumer<Level> listener) {
    digital.addListener(event -> listener.accept(level(event.state())));
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) return;
    try {
      release.run();
    } catch (Pi4JException e) {
      throw new WireBroken(name, WireAction.CLOSE, e);
    }
  }

  static final class Output extends Pi4jLine {
    private final DigitalOutput output;

    Output(String name, DigitalOutput output, Runnable release) {
      super(name, output, release);
      this.output = output;
    }

    @Override
    public void drive(Level level) {
      if (super.closed.get())
        throw new WireBroken(name(), WireAction.DRIVE, Sentence.of("wire.closed-here"));
      try {
        output.state(state(level));
      } catch (Pi4JException e) {
        throw new WireBroken(name(), WireAction.DRIVE, e);
      }
    }
  }

  static final class Input extends Pi4jLine {
    Input(String name, DigitalInput input, Runnable release) {
      super(name, input, release);
    }

    @Override
    public void drive(Level level) {
      throw new WireBroken(name(), WireAction.DRIVE, Sentence.of("pi4j.input"));
    }
  }
}
