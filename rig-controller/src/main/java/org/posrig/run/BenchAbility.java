package org.posrig.run;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.posrig.bench.Bench;
import org.posrig.bench.DeviceSpec;
import org.posrig.card.TestCard;
import org.posrig.device.Capability;
import org.posrig.device.Device;
import org.posrig.plugin.Plugins;
import org.posrig.result.RigTrouble;
import org.posrig.result.ScenarioInfo;
import org.posrig.session.MissingCapability;
import org.posrig.terminal.TerminalModel;
import org.posrig.text.Nearest;
import org.posrig.text.Sentence;

/// What a bench can do, told from its file without opening it. A promise and a run ask here alike,
/// so that what is promised is what is played.
public final class BenchAbility {
  private final Bench bench;
  private final Plugins spokes;
  private final Set<String> roles;
  private final Set<String> devices = new TreeSet<>();

  public BenchAbility(Bench bench, List<TestCard> drawer, Plugins spokes) {
    this.bench = bench;
    this.spokes = spokes;
    this.roles = drawer.stream().map(TestCard::name).collect(Collectors.toSet());
    for (DeviceSpec device : bench.devices()) devices.addAll(Capability.names(given(device)));
  }

  private Set<Class<? extends Device>> given(DeviceSpec device) {
    Set<Class<? extends Device>> given = new HashSet<>();
    spokes.driver(device.driver()).ifPresent(driver -> given.addAll(driver.gives()));
    if (device.emulated())
      spokes.counterpart(device.driver()).ifPresent(far -> given.addAll(far.gives()));
    return given;
  }

  /// Names of capabilities, as `@needs-…` tags write them.
  public Set<String> devices() {
    return Collections.unmodifiableSet(devices);
  }

  /// Why a scenario cannot be played here; empty when it can.
  ///
  /// @param scenario its steps matched
  /// @throws RigTrouble when it needs what no bench has
  public Optional<MissingCapability> lacks(ScenarioInfo scenario) {
    mustBeKnown(scenario.needs());
    return menu(scenario.needs())
        .or(() -> parameters(scenario.terminalParameters()))
        .or(() -> device(scenario.needs()))
        .or(() -> card(scenario.asks().cards()))
        .or(() -> approval(scenario.asks().approvals()));
  }

  private static void mustBeKnown(Set<String> needs) {
    Set<String> known = new TreeSet<>(Capability.all().keySet());
    known.addAll(TerminalModel.MENU);
    for (String need : needs)
      if (!known.contains(need))
        throw new RigTrouble(Sentence.of("run.no-capability", need).then(Nearest.of(need, known)));
  }

  private Optional<MissingCapability> menu(Set<String> needs) {
    TerminalModel model = bench.terminal().model();
    return first(
        needs,
        need -> TerminalModel.MENU.contains(need) && !model.keys().containsKey(need),
        need -> MissingCapability.ofMenu(model.name(), need));
  }

  /// The bench's own parameters were right when it was read.
  private Optional<MissingCapability> parameters(Map<String, String> own) {
    String name = bench.terminal().program();
    List<Sentence> problems =
        spokes.program(name).orElseThrow().problems(bench.terminal().parametersWith(own));
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(MissingCapability.ofTerminal(name, problems));
  }

  private Optional<MissingCapability> device(Set<String> needs) {
    Map<String, Class<? extends Device>> all = Capability.all();
    for (String need : needs) {
      Class<? extends Device> capability = all.get(need);
      if (capability != null && !devices.contains(need))
        return Optional.of(new MissingCapability(capability, bench.name()));
    }
    return Optional.empty();
  }

  private Optional<MissingCapability> card(Set<String> asked) {
    return first(
        asked, role -> !roles.contains(role), role -> MissingCapability.ofCard(role, bench.name()));
  }

  private Optional<MissingCapability> approval(Set<String> codes) {
    Bench.HostSpec host = bench.host();
    return first(
        codes,
        code -> !spokes.acquirer(host.dialect()).orElseThrow().approvesWith(code, host.settings()),
        MissingCapability::ofApproval);
  }

  private static Optional<MissingCapability> first(
      Collection<String> asked,
      Predicate<String> missing,
      Function<String, MissingCapability> says) {
    return asked.stream().filter(missing).findFirst().map(says);
  }
}
