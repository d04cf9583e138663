package org.posrig.toy.abacus;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.posrig.card.Pan;
import org.posrig.device.Slip;
import org.posrig.device.Slip.SlipLine;
import org.posrig.terminal.TerminalSetup;
import org.posrig.text.Formats;

/// What the terminal prints.
final class Papers {
  private Papers() {}

  static Slip purchase(TerminalSetup setup, long cents, String card, Map<String, String> answer) {
    return paper(
        setup.parameters().getOrDefault("shop", ""),
        "PURCHASE",
        "CARD " + new Pan(card).masked(),
        "NUMBER " + answer.get("seq") + " OF DAY " + answer.get("day"),
        "BANK'S NUMBER " + answer.get("ref"),
        "PAID CNY " + Formats.money(cents),
        "FOR YOU TO KEEP");
  }

  static Slip day(TerminalSetup setup, Beads beads, boolean same) {
    return paper(
        setup.parameters().getOrDefault("shop", ""),
        "THE DAY'S END",
        "DAY " + beads.day(),
        beads.sales() + " PURCHASES OF CNY " + Formats.money(beads.sum()),
        "0 RETURNS OF CNY 0.00",
        same ? "THE BANK AGREES" : "THE BANK DOES NOT AGREE");
  }

  private static Slip paper(String... lines) {
    List<SlipLine> all = Stream.of(lines).map(SlipLine::of).toList();
    return new Slip(all);
  }
}
