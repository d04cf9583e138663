package org.posrig.features.claims;

import java.util.LinkedHashMap;
import java.util.Map;
import org.posrig.history.Event;
import org.posrig.history.Event.Booked;
import org.posrig.history.Event.HostRestarted;
import org.posrig.history.Event.Unbooked;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.text.Formats;

/// The host's books as the history tells them: what was booked and not taken back, since the host
/// last lost its memory.
///
/// @param sales that stand, voided ones not counted
record LedgerBalance(long cents, long sales) {

  static LedgerBalance of(History history) {
    Map<String, Booked> standing = new LinkedHashMap<>();
    history.seen().stream().map(Observation::event).forEach(event -> enter(event, standing));
    long voids = count("void", standing);
    return new LedgerBalance(
        standing.values().stream().mapToLong(Booked::cents).sum(), count("sale", standing) - voids);
  }

  private static long count(String kind, Map<String, Booked> standing) {
    return standing.values().stream().filter(booked -> booked.kind().equals(kind)).count();
  }

  private static void enter(Event event, Map<String, Booked> standing) {
    if (event instanceof Booked booked) standing.put(booked.id(), booked);
    if (event instanceof Unbooked(String id, String _, String _)) standing.remove(id);
    if (event instanceof HostRestarted(boolean keeps) && !keeps) standing.clear();
  }

  @Override
  public String toString() {
    return Formats.money(cents) + " in " + Formats.count(sales, "sale");
  }
}
