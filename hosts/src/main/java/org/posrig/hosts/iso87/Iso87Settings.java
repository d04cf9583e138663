package org.posrig.hosts.iso87;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.posrig.hosts.crypto.Des;
import org.posrig.hosts.crypto.Dukpt;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.dialect.DialectTable;
import org.posrig.hosts.dialect.FrameForm;
import org.posrig.secret.Secret;

/// The `host` settings of a bench file.
///
/// @param terminals whom the host knows
/// @param mac whether messages are authenticated
/// @param macFault the code for a MAC that is wrong or missing
/// @param unknownReversal the code for a reversal of what never came
/// @param partial whether less than the amount is approved when the balance is short
/// @param voidsAsRefunds whether a settlement counts voided sales, and their voids as refunds
/// @param currency of balances, three digits
record Iso87Settings(
    List<String> terminals,
    String merchant,
    String linkAddress,
    String hostAddress,
    Dialect dialect,
    Keys keys,
    boolean mac,
    String macFault,
    String unknownReversal,
    boolean partial,
    boolean voidsAsRefunds,
    String currency,
    List<Secret> secrets) {

  /// Where the keys of messages come from.
  sealed interface Keys {
    record Derived(Dukpt base) implements Keys {}

    record Fixed(Dukpt.Keys all) implements Keys {}
  }

  /// @throws IllegalArgumentException with every problem
  static Iso87Settings of(Map<String, String> given) {
    List<String> problems = SettingRules.problems(given);
    if (!problems.isEmpty()) throw new IllegalArgumentException(String.join("; ", problems));
    return new Values(given).settings();
  }

  /// Settings whose form is right.
  private record Values(Map<String, String> given) {
    String of(String name) {
      return given.getOrDefault(name, SettingRules.otherwise(name));
    }

    boolean says(String name, String word) {
      return of(name).equals(word);
    }

    Iso87Settings settings() {
      return new Iso87Settings(
          List.of(of("terminal-id").split(",")),
          of("merchant-id"),
          of("listen"),
          of("host"),
          dialect(),
          keys(),
          !says("mac", "none"),
          of("mac-fault"),
          of("unknown-reversal"),
          says("partial", "yes"),
          says("voids", "as-refunds"),
          of("currency"),
          secrets());
    }

    private Dialect dialect() {
      DialectTable form = says("form", "ascii") ? Iso87Table.CHARACTERS : Iso87Table.PACKED;
      Dialect dialect = SettingRules.table(given).map(form::of).orElseGet(form::builtIn);
      return dialect.in(frame(dialect.frame()));
    }

    /// What the settings say of the frame goes before the table.
    private FrameForm frame(FrameForm table) {
      return new FrameForm(
          given("frame-length").map(SettingRules::prefix).orElse(table.prefix()),
          given("frame-tpdu").map("yes"::equals).orElse(table.tpdu()),
          given("tpdu-answer").map("swapped"::equals).orElse(table.swapped()),
          table.header());
    }

    private Optional<String> given(String name) {
      return Optional.ofNullable(given.get(name));
    }

    private Keys keys() {
      if (says("keys", "dukpt")) return new Keys.Derived(new Dukpt(secret("bdk")));
      Des pin = unwrapped("pin-key");
      Des mac = unwrapped("mac-key");
      return new Keys.Fixed(new Dukpt.Keys(pin, mac, mac));
    }

    /// A working key under the master key.
    private Des unwrapped(String name) {
      return new Des(Secret.of(new Des(secret("master-key")).decrypt(secret(name).reveal())));
    }

    private Secret secret(String name) {
      return Secret.ofHex(of(name));
    }

    private List<Secret> secrets() {
      if (says("keys", "dukpt")) return List.of(secret("bdk"));
      return List.of(secret("master-key"), unwrapped("pin-key").key(), unwrapped("mac-key").key());
    }
  }
}
