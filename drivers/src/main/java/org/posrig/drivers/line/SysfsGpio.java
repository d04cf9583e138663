package org.posrig.drivers.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.wire.WireAction;
import org.posrig.wire.WireBroken;

/// The numbers that the kernel gives to lines below `/sys/class/gpio`: a chip's own ones begin at
/// its base, which is 0 on old kernels and 512 or more from 6.6 on (raspberrypi/linux, issue 6084).
///
/// @param folder `/sys/class/gpio`
record SysfsGpio(Path folder) {
  // Of a Pi 5 the header hangs on the RP1; of all others on the processor.
  private static final List<String> HEADERS = List.of("pinctrl-rp1", "pinctrl-bcm\\d+");

  private record Chip(String name, int base, String label, int lines) {
    @Override
    public String toString() {
      return name + " (" + label + ", base " + base + ", " + lines + " lines)";
    }
  }

  /// The base of the header's chip; 0 where there is no chip at all, which the export then tells.
  int base(String line, int bcm) {
    List<Chip> chips = chips().stream().filter(chip -> chip.lines() > bcm).toList();
    for (String label : HEADERS) {
      List<Chip> named = chips.stream().filter(chip -> chip.label().matches(label)).toList();
      if (!named.isEmpty()) return only(line, named);
    }
    return chips.isEmpty() ? 0 : only(line, chips);
  }

  private int only(String line, List<Chip> chips) {
    if (chips.size() == 1) return chips.getFirst().base();
    throw new WireBroken(
        line,
        WireAction.OPEN,
        Sentence.of(
            "sysfs.which-chip",
            Value.text(folder.toString()),
            Value.texts(chips.stream().map(Chip::toString).toList())));
  }

  private List<Chip> chips() {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> String.valueOf(entry.getFileName()).matches("gpiochip\\d+"))
          .sorted()
          .map(SysfsGpio::chip)
          .toList();
    } catch (IOException e) {
      throw new WireBroken(folder.toString(), WireAction.SEARCH, e);
    }
  }

  private static Chip chip(Path entry) {
    return new Chip(
        String.valueOf(entry.getFileName()),
        number(entry, "base"),
        text(entry, "label"),
        number(entry, "ngpio"));
  }

  private static int number(Path entry, String file) {
    String text = text(entry, file);
    if (!text.matches("\\d{1,9}"))
      throw new WireBroken(
          entry.resolve(file).toString(), WireAction.READ, Sentence.of("sysfs.no-number", text));
    return Integer.parseInt(text);
  }

  private static String text(Path entry, String file) {
    try {
      return Files.readString(entry.resolve(file)).strip();
    } catch (IOException e) {
      throw new WireBroken(entry.resolve(file).toString(), WireAction.READ, e);
    }
  }
}
