package org.posrig.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.posrig.device.CableSwitch;
import org.posrig.device.Capability;
import org.posrig.device.Device;
import org.posrig.device.DeviceDriver;
import org.posrig.device.PowerSwitch;
import org.posrig.emulation.Counterpart;
import org.posrig.wire.Lines;
import org.posrig.wire.Wires;

/// Every driver and every kind of wire is found, and has a page of its name.
class DocumentedTest {
  private static final Path PAGES = Path.of("..", "docs", "devices");
  private static final List<String> HUB = List.of("memory", "emulated-line");

  private static <S> List<String> kinds(Class<S> service, Function<S, String> kind) {
    return ServiceLoader.load(service).stream().map(found -> kind.apply(found.get())).toList();
  }

  private static List<String> drivers() {
    return kinds(DeviceDriver.class, DeviceDriver::kind);
  }

  private static List<String> wires() {
    return Stream.concat(
            kinds(Wires.class, Wires::kind).stream(), kinds(Lines.class, Lines::kind).stream())
        .toList();
  }

  @Test
  void every_driver_is_found_once() {
    assertThat(drivers())
        .contains("panel", "visa-pin-pad", "relay-power", "relay-cable")
        .doesNotHaveDuplicates();
  }

  @Test
  void every_kind_of_wire_is_found_once() {
    assertThat(wires())
        .contains("pty", "serial", "pi4j-line", "emulated-line")
        .doesNotHaveDuplicates();
  }

  @Test
  void every_emulated_device_has_its_driver() {
    assertThat(kinds(Counterpart.class, Counterpart::kind))
        .hasSizeGreaterThanOrEqualTo(2)
        .doesNotHaveDuplicates()
        .isSubsetOf(drivers());
  }

  @Test
  void every_driver_declares_what_its_device_gives() {
    for (DeviceDriver driver : ServiceLoader.load(DeviceDriver.class))
      assertThat(driver.gives()).as(driver.kind()).isNotEmpty();
    assertThat(given(DeviceDriver.class, DeviceDriver::gives))
        .containsAll(Capability.ofTerminal())
        .contains(PowerSwitch.class, CableSwitch.class);
    assertThat(given(Counterpart.class, Counterpart::gives))
        .allMatch(Capability.all()::containsValue)
        .hasSize(6);
  }

  private static <S> List<Class<? extends Device>> given(
      Class<S> service, Function<S, Set<Class<? extends Device>>> gives) {
    return ServiceLoader.load(service).stream()
        .<Class<? extends Device>>flatMap(found -> gives.apply(found.get()).stream())
        .toList();
  }

  @Test
  void every_driver_and_every_kind_of_wire_has_its_page() throws Exception {
    TreeSet<String> wanted = new TreeSet<>(drivers());
    wanted.addAll(wires());
    HUB.forEach(wanted::remove);
    assertThat(wanted).hasSizeGreaterThanOrEqualTo(7);
    for (String kind : wanted) {
      Path page = PAGES.resolve(kind + ".md");
      assertThat(page).exists();
      assertThat(Files.readString(page)).startsWith("# ").contains("`" + kind + "`", "Source");
    }
  }

  @Test
  void no_page_is_left_over() throws Exception {
    TreeSet<String> known = new TreeSet<>(drivers());
    known.addAll(wires());
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(
              pages
                  .map(page -> page.getFileName().toString())
                  .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                  .map(name -> name.substring(0, name.length() - 3))
                  .collect(Collectors.toSet()))
          .isSubsetOf(known);
    }
  }
}
