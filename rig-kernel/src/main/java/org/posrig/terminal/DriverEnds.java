package org.posrig.terminal;

import java.util.ArrayList;
import java.util.List;
import org.posrig.device.Capability;
import org.posrig.device.CardReader;
import org.posrig.device.Device;
import org.posrig.device.OperatorPanel;
import org.posrig.device.PinPad;
import org.posrig.device.ReceiptPrinter;
import org.posrig.result.RigTrouble;
import org.posrig.text.Sentence;

/// The terminal's peripherals, opened at power-on and closed at power-off.
final class DriverEnds implements AutoCloseable {
  private final List<Device> devices;

  DriverEnds(List<PeripheralSocket> sockets) {
    this.devices = new ArrayList<>();
    try {
      for (PeripheralSocket socket : sockets) devices.add(socket.open());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  CardReader reader() {
    return one(CardReader.class);
  }

  PinPad pinPad() {
    return one(PinPad.class);
  }

  ReceiptPrinter printer() {
    return one(ReceiptPrinter.class);
  }

  OperatorPanel panel() {
    return one(OperatorPanel.class);
  }

  private <D extends Device> D one(Class<D> capability) {
    return devices.stream()
        .filter(capability::isInstance)
        .map(capability::cast)
        .findFirst()
        .orElseThrow(
            () -> new RigTrouble(Sentence.of("terminal.lacks", Capability.word(capability))));
  }

  @Override
  public void close() {
    devices.forEach(Device::close);
  }
}
