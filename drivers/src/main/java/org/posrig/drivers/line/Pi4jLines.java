package org.posrig.drivers.line;

import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import com.pi4j.plugin.linuxfs.provider.gpio.digital.LinuxFsDigitalInputProvider;
import com.pi4j.plugin.linuxfs.provider.gpio.digital.LinuxFsDigitalOutputProvider;
import com.pi4j.provider.Provider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.posrig.drivers.Settings;
import org.posrig.drivers.line.Pi4jContext.HeaderLine;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.wire.Level;
import org.posrig.wire.Line;
import org.posrig.wire.Lines;
import org.posrig.wire.WireAction;
import org.posrig.wire.WireBroken;

/// Lines of a Raspberry Pi's header (docs/devices/pi4j-line.md). The bench file names the provider;
/// nothing is detected.
public final class Pi4jLines implements Lines {
  private static final Set<String> KNOWN = Set.of("bcm", "direction", "safe", "provider", "base");
  private static final String SYSFS = "linuxfs";
  private static final int LAST_BCM = 27;

  private final Map<String, Pi4jContext> contexts = new TreeMap<>();
  private final SysfsGpio sysfs;

  public Pi4jLines() {
    this(
        Map.of(
            "gpiod",
            () ->
                List.of(
                    GpioDDigitalOutputProvider.newInstance(),
                    GpioDDigitalInputProvider.newInstance()),
            SYSFS,
            () ->
                List.of(
                    LinuxFsDigitalOutputProvider.newInstance(),
                    LinuxFsDigitalInputProvider.newInstance())),
        Path.of("/sys/class/gpio"));
  }

  /// Lines with providers of the caller's choice, by the name that a bench file gives them.
  Pi4jLines(Map<String, Supplier<List<Provider<?, ?, ?>>>> providers) {
    this(providers, Path.of("/sys/class/gpio"));
  }

  /// @param sysfs the kernel's folder of lines, `/sys/class/gpio`
  Pi4jLines(Map<String, Supplier<List<Provider<?, ?, ?>>>> providers, Path sysfs) {
    this.sysfs = new SysfsGpio(sysfs);
    providers.forEach((name, made) -> contexts.put(name, new Pi4jContext(made)));
  }

  @Override
  public String kind() {
    return "pi4j-line";
  }

  @Override
  public List<Sentence> problems(Map<String, String> settings) {
    Settings read = new Settings(settings);
    List<Sentence> problems = new ArrayList<>();
    String bcm = read.text("bcm", "");
    if (!isOnHeader(bcm))
      problems.add(Sentence.of("pi4j.bcm", Value.text(LAST_BCM), Value.text(bcm)));
    oneOf(read.text("direction", "out"), "direction", Set.of("in", "out"), problems);
    oneOf(read.text("safe", "low"), "safe", Set.of("low", "high"), problems);
    oneOf(read.text("provider", "gpiod"), "provider", contexts.keySet(), problems);
    base(read, problems);
    for (String key : new TreeSet<>(settings.keySet()))
      if (!KNOWN.contains(key)) problems.add(Sentence.of("pi4j.no-setting", key));
    return problems;
  }

  private static void base(Settings read, List<Sentence> problems) {
    String base = read.text("base", "0");
    if (!base.matches("\\d{1,6}")) problems.add(Sentence.of("pi4j.base", base));
    else if (read.values().containsKey("base") && !usesSysfs(read))
      problems.add(Sentence.of("pi4j.base-only", SYSFS));
  }

  private static boolean usesSysfs(Settings read) {
    return read.text("provider", "gpiod").equals(SYSFS);
  }

  private static void oneOf(
      String value, String name, Set<String> allowed, List<Sentence> problems) {
    if (!allowed.contains(value))
      problems.add(
          Sentence.of(
              "pi4j.choice",
              Value.text(name),
              Value.texts(new TreeSet<>(allowed)),
              Value.text(value)));
  }

  /// One header, whichever provider.
  @Override
  public Optional<Sentence> takes(Map<String, String> settings) {
    return Optional.of(new Settings(settings).text("bcm", ""))
        .filter(Pi4jLines::isOnHeader)
        .map(bcm -> Sentence.of("pi4j.line", Value.text(Integer.parseInt(bcm))));
  }

  private static boolean isOnHeader(String bcm) {
    return bcm.matches("\\d{1,2}") && Integer.parseInt(bcm) <= LAST_BCM;
  }

  @Override
  public Line open(String name, Map<String, String> settings) {
    List<Sentence> problems = problems(settings);
    Settings read = new Settings(settings);
    Pi4jContext context = contexts.get(read.text("provider", "gpiod"));
    if (!problems.isEmpty() || context == null)
      throw new WireBroken(name, WireAction.SET_UP, Sentence.all(problems));
    HeaderLine which = which(name, read);
    Level safe = read.text("safe", "low").equals("high") ? Level.HIGH : Level.LOW;
    return read.text("direction", "out").equals("in")
        ? context.input(name, which)
        : context.output(name, which, safe);
  }

  private HeaderLine which(String name, Settings read) {
    int bcm = read.number("bcm", 0);
    if (!usesSysfs(read)) return new HeaderLine(bcm, bcm);
    int base = read.values().containsKey("base") ? read.number("base", 0) : sysfs.base(name, bcm);
    return new HeaderLine(bcm, base + bcm);
  }
}
