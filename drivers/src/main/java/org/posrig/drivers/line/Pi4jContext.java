package org.posrig.drivers.line;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.Digital;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.provider.Provider;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.posrig.wire.Level;
import org.posrig.wire.Line;
import org.posrig.wire.WireAction;
import org.posrig.wire.WireBroken;

/// What the open lines of one provider share: Pi4J's context, made for the first line and shut down
/// with the last. gpiod keeps one chip handle for the whole process, so that a context for each
/// line would close the chip under the others.
final class Pi4jContext {
  private final Supplier<List<Provider<?, ?, ?>>> providers;
  private @Nullable Context context;
  private int open;

  Pi4jContext(Supplier<List<Provider<?, ?, ?>>> providers) {
    this.providers = providers;
  }

  /// @param bcm as Broadcom counts
  /// @param number as the provider counts
  record HeaderLine(int bcm, int number) {
    @Override
    public String toString() {
      return "BCM " + bcm + (bcm == number ? "" : ", number " + number + " of sysfs");
    }
  }

  Line output(String name, HeaderLine which, Level safe) {
    return open(
        name,
        which,
        pi -> {
          DigitalOutput output =
              pi.create(
                  DigitalOutput.newConfigBuilder(pi)
                      .id(name)
                      .address(which.number())
                      .initial(Pi4jLine.state(safe))
                      .shutdown(Pi4jLine.state(safe))
                      .build());
          return new Pi4jLine.Output(name, output, () -> release(output));
        });
  }

  Line input(String name, HeaderLine which) {
    return open(
        name,
        which,
        pi -> {
          DigitalInput input =
              pi.create(
                  DigitalInput.newConfigBuilder(pi)
                      .id(name)
                      .address(which.number())
                      .pull(PullResistance.OFF)
                      .build());
          return new Pi4jLine.Input(name, input, () -> release(input));
        });
  }

  private synchronized Line open(String name, HeaderLine which, Function<Context, Line> create) {
    Context pi = context == null ? begin() : context;
    context = pi;
    try {
      Line line = create.apply(pi);
      open++;
      return line;
    } catch (RuntimeException e) { // Pi4J's providers throw exceptions of every kind
      endWhenUnused(pi);
      throw new WireBroken(name + " (" + which + ")", WireAction.OPEN, e);
    }
  }

  private Context begin() {
    return Pi4J.newContextBuilder()
        .noAutoDetect()
        .disableShutdownHook()
        .add(providers.get().toArray(Provider[]::new))
        .build();
  }

  // Shutting a line down brings it to its safe level.
  private synchronized void release(Digital<?, ?, ?> line) {
    Context pi = context;
    if (pi == null) return;
    pi.shutdown(line.id());
    open--;
    endWhenUnused(pi);
  }

  private void endWhenUnused(Context pi) {
    if (open > 0) return;
    pi.shutdown();
    context = null;
  }
}
