package org.posrig.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.posrig.history.Event.Message;
import org.posrig.history.History;
import org.posrig.meaning.Authenticity;

/// A random history of a terminal that keeps the rules: sales and voids, with faults of link, host
/// and power.
final class RandomTale {
  private final Random random;
  private final Story story;
  private final List<Sale> sales = new ArrayList<>();
  private final Map<Tx, String> waiting = new LinkedHashMap<>();

  RandomTale(long seed) {
    this.random = new Random(seed);
    this.story = Story.ready(999_999 - random.nextInt(12));
  }

  private record Sale(Tx tx, Message answer) {}

  History history() {
    int steps = 1 + random.nextInt(8);
    for (int i = 0; i < steps; i++) step();
    story.closingBegins();
    waiting.forEach(story::reverses);
    story.accounts();
    return story.history();
  }

  private void step() {
    switch (random.nextInt(10)) {
      case 0 -> reprint();
      case 1, 2 -> voided();
      case 3 -> inquiry();
      default -> sale();
    }
  }

  private void sale() {
    long cents = 1 + random.nextInt(100_000);
    story.keyed(cents);
    reverseWhatWaits();
    if (!waiting.isEmpty()) return;
    outcome(story.send(story.saleRequest(cents)));
  }

  private void voided() {
    if (sales.isEmpty() || !waiting.isEmpty()) return;
    Sale sale = sales.remove(random.nextInt(sales.size()));
    int before = sales.size();
    outcome(story.voids(sale.tx, sale.answer));
    if (sales.size() > before) sales.removeLast();
  }

  private void inquiry() {
    if (!waiting.isEmpty()) return;
    story.answered(story.answer(story.balanceInquiry(), "00"));
    story.screen("balance", Messages.BALANCE_SHOWN).idle();
  }

  private void reprint() {
    if (sales.isEmpty()) return;
    Sale sale = sales.get(random.nextInt(sales.size()));
    story.key("F5").slip(sale.tx, sale.answer, "MERCHANT COPY", true).screen("reprinted").idle();
  }

  /// Each try may fail; then the terminal stays blocked until somebody tries again. Once it failed,
  /// the reason may be another (R8).
  private void reverseWhatWaits() {
    for (Tx tx : List.copyOf(waiting.keySet())) {
      if (random.nextInt(3) == 0) {
        Tx reversal = story.reversal(tx, waiting.get(tx));
        if (random.nextBoolean()) waiting.put(tx, "06");
        if (random.nextBoolean())
          story.answered(Messages.mac(story.answer(reversal, "00"), Authenticity.INVALID));
        story.screen("reversal-failed").idle();
        return;
      }
      story.reverses(tx, waiting.get(tx));
      waiting.remove(tx);
    }
  }

  private void outcome(Tx tx) {
    boolean booked = random.nextInt(4) > 0;
    if (booked) story.books(tx);
    Message answer = story.answer(tx, booked ? "00" : "51");
    switch (random.nextInt(9)) {
      case 0 -> {
        story.timesOut();
        waiting.put(tx, "98");
      }
      case 1 -> {
        story.hostSends(answer).timesOut().delivered(answer);
        waiting.put(tx, "98");
      }
      case 2 -> disbelieved(tx, Messages.mac(answer, Authenticity.INVALID), "mac-wrong", "A0");
      case 3 -> disbelieved(tx, Messages.with(answer, 11, "000000"), "mismatch", "06");
      case 4 -> disbelieved(tx, Messages.with(answer, 41, "10000009"), "mismatch", "06");
      case 5 -> cutBeforeAnswer(tx);
      case 6 -> cutAfterAnswer(tx, answer, booked);
      default -> believed(tx, answer, booked);
    }
  }

  private void disbelieved(Tx tx, Message delivered, String screen, String reason) {
    story.delivered(delivered).screen(screen).idle();
    waiting.put(tx, reason);
  }

  private void cutBeforeAnswer(Tx tx) {
    story.powerOff().pass(5).powerOn().idle();
    waiting.put(tx, random.nextBoolean() ? "98" : "06");
  }

  private void cutAfterAnswer(Tx tx, Message answer, boolean booked) {
    story.answered(answer);
    if (random.nextBoolean()) story.screen(booked ? "approved" : "declined");
    story.powerOff().powerOn();
    if (booked) {
      story.slip(tx, answer, "MERCHANT COPY", true);
      sales.add(new Sale(tx, answer));
    }
    story.idle();
  }

  private void believed(Tx tx, Message answer, boolean booked) {
    story.answered(answer);
    if (random.nextInt(5) == 0) story.delivered(answer);
    if (booked) {
      story.shows(tx, answer);
      sales.add(new Sale(tx, answer));
    } else {
      story.screen("declined", "DECLINED [51]").idle();
    }
  }
}
