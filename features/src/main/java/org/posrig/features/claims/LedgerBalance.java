package org.posrig.features.claims;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.posrig.history.Event;
import org.posrig.history.Event.Booked;
import org.posrig.history.Event.HostRestarted;
import org.posrig.history.Event.Unbooked;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.TransactionKind;
import org.posrig.meaning.TransactionKind.Effect;
import org.posrig.text.Value;

/// The host ledger as the history shows it: what was booked and not reversed, since the host last
/// lost its memory. What is only reserved counts as nothing.
///
/// @param sales not voided
record LedgerBalance(long cents, long sales) {

  static LedgerBalance of(History history) {
    Collection<Booked> all = live(history);
    long voids = count(all, kind -> kind.isVoid() && kind.isTotalled());
    return new LedgerBalance(
        all.stream().filter(one -> one.kind().isTotalled()).mapToLong(Booked::cents).sum(),
        count(all, kind -> kind.effect() == Effect.CHARGES) - voids);
  }

  /// Pre-authorisations less their voids.
  static long reserved(History history) {
    return live(history).stream()
        .filter(one -> one.kind().isFinancial() && !one.kind().isTotalled())
        .mapToLong(Booked::cents)
        .sum();
  }

  private static Collection<Booked> live(History history) {
    Map<String, Booked> live = new LinkedHashMap<>();
    history.seen().stream().map(Observation::event).forEach(event -> enter(event, live));
    return live.values();
  }

  private static long count(Collection<Booked> all, Predicate<TransactionKind> kind) {
    return all.stream().filter(booked -> kind.test(booked.kind())).count();
  }

  private static void enter(Event event, Map<String, Booked> live) {
    if (event instanceof Booked booked) live.put(booked.id(), booked);
    if (event instanceof Unbooked back) live.remove(back.id());
    if (event instanceof HostRestarted(boolean keeps) && !keeps) live.clear();
  }

  /// `1 sale, 120.00`.
  Value inWords() {
    return Value.part("claim.balance", Value.count(sales, "sale"), Value.money(cents));
  }
}
