package org.posrig.check;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.posrig.history.Event;
import org.posrig.history.Event.Message;
import org.posrig.history.Event.Stage;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.BatchTotals;
import org.posrig.net.Direction;

/// A settlement and the upload behind it, step by step.
final class Uploading {
  private Uploading() {}

  /// The host does not agree and gets these sales again.
  static Story of(Story story, BatchTotals claimed, Tx... sales) {
    asks(story, claimed, false);
    lists(story, sales);
    return over(story, "202", sales.length);
  }

  static Story asks(Story story, BatchTotals claimed, boolean balanced) {
    Tx settlement = story.settlement(claimed);
    story.saw("host", new Event.Settled(story.batch(), claimed, claimed, balanced));
    story.answered(Messages.settlementAnswer(settlement.sent(), balanced));
    return story.screen("upload");
  }

  static Story lists(Story story, Tx... sales) {
    return sends(story, "201", list(sales));
  }

  static Story refuses(Story story, Tx... sales) {
    return sends(story, "201", list(sales), "96");
  }

  private static String list(Tx... sales) {
    String entries =
        Arrays.stream(sales)
            .map(sale -> entry(sale.stan(), sale.cents()))
            .collect(Collectors.joining(", "));
    return String.format("%02d: ", sales.length) + entries;
  }

  static String entry(String stan, long cents) {
    return "00 " + stan + " " + Messages.CARD + " " + Messages.amount(cents);
  }

  static Story over(Story story, String management, int count) {
    return sends(story, management, String.format("%04d", count));
  }

  static Story sends(Story story, String management, String f48) {
    return sends(story, management, f48, "00");
  }

  private static Story sends(Story story, String management, String f48, String code) {
    String fields =
        Messages.IDENTITY + "|11=000900|48=" + f48 + "|60=00" + story.batch() + management;
    Message sent =
        TestDialect.message(
            90,
            Direction.TO_HOST,
            Stage.SENT,
            "0320",
            Messages.fields(fields),
            Authenticity.ABSENT);
    story.send(new Tx(sent));
    return story.answered(story.answer(new Tx(sent), code));
  }
}
