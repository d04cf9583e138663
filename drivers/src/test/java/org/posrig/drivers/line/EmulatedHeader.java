package org.posrig.drivers.line;

import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputBase;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalInputProviderBase;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputBase;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.DigitalOutputProvider;
import com.pi4j.io.gpio.digital.DigitalOutputProviderBase;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.DigitalStateChangeEvent;
import com.pi4j.provider.Provider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The pins of a Raspberry Pi without one: what Pi4J writes can be read here, and what it reads
/// set.
final class EmulatedHeader {
  final Map<Integer, DigitalState> pins = new HashMap<>();
  private final Map<Integer, In> inputs = new HashMap<>();

  List<Provider<?, ?, ?>> providers() {
    return List.of(new Outputs(), new Inputs());
  }

  void set(int bcm, DigitalState state) {
    pins.put(bcm, state);
    inputs.get(bcm).changed(state);
  }

  private final class Outputs extends DigitalOutputProviderBase implements DigitalOutputProvider {
    Outputs() {
      super("emulated-out");
    }

    @Override
    public DigitalOutput create(DigitalOutputConfig config) {
      Out out = new Out(this, config);
      context.registry().add(out); // without this the shutdown state is never applied
      return out;
    }
  }

  private final class Out extends DigitalOutputBase {
    Out(DigitalOutputProvider provider, DigitalOutputConfig config) {
      super(provider, config);
    }

    @Override
    public DigitalOutput state(DigitalState state) {
      pins.put(config().address(), state);
      return super.state(state);
    }
  }

  private final class Inputs extends DigitalInputProviderBase implements DigitalInputProvider {
    Inputs() {
      super("emulated-in");
    }

    @Override
    public DigitalInput create(DigitalInputConfig config) {
      In in = new In(this, config);
      inputs.put(config.address(), in);
      context.registry().add(in);
      return in;
    }
  }

  private final class In extends DigitalInputBase {
    In(DigitalInputProvider provider, DigitalInputConfig config) {
      super(provider, config);
    }

    void changed(DigitalState state) {
      dispatch(new DigitalStateChangeEvent<>(this, state));
    }

    @Override
    public DigitalState state() {
      return pins.getOrDefault(config().address(), DigitalState.LOW);
    }
  }
}
