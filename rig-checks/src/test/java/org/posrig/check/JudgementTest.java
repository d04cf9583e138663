package org.posrig.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.meaning.TransactionKind;
import org.posrig.result.Outcome;
import org.posrig.rule.Figures;
import org.posrig.rule.RefusalReason;
import org.posrig.text.Catalogue;
import org.posrig.text.Language;
import org.posrig.text.Sentence;

class JudgementTest {
  private static final List<Event> BEGINNING =
      List.of(
          new Event.ScenarioBegan("a payment", List.of(), "twin", "reference 1.0", "toy", 1),
          new Event.ScreenShowed(ScreenMeaning.IDLE, true, List.of("READY"), List.of(), List.of()),
          new Event.ClosingBegan());

  private static String said(Sentence sentence) {
    return Catalogue.of(Language.ENGLISH).say(sentence);
  }

  private static Judgement judged(Event... more) {
    return Judgement.of(
        new History(
            Stream.concat(BEGINNING.stream(), Stream.of(more))
                .map(event -> new Observation(Duration.ZERO, "rig", event))
                .toList()));
  }

  @Test
  void passes_what_was_watched_to_the_end_of_its_closing() {
    assertThat(judged(new Event.ClosingEnded(true, Sentence.plain("settled"))).outcome())
        .isEqualTo(Outcome.PASSED);
  }

  @Test
  void does_not_pass_what_breaks_off_before_its_closing() {
    assertThat(judged().outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(said(judged().reason())).isEqualTo("the history ends before the closing");
  }

  @Test
  void does_not_pass_what_could_not_be_closed() {
    Judgement judgement =
        judged(new Event.ClosingEnded(false, Sentence.plain("the terminal is silent")));
    assertThat(judgement.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(said(judgement.reason())).contains("the terminal is silent");
  }

  @Test
  void fails_what_was_wrong_before_it_broke_off() {
    assertThat(judged(new Event.ClaimFailed(Sentence.plain("no slip"))).outcome())
        .isEqualTo(Outcome.FAILED);
  }

  @Test
  void a_rule_that_was_set_and_never_decided_proves_nothing() {
    Event.RuleSet set = new Event.RuleSet("two an hour");
    Event.ClosingEnded ended = new Event.ClosingEnded(true, Sentence.plain("settled"));
    Judgement undecided = judged(set, new Event.RuleLifted("two an hour"), ended);
    assertThat(undecided.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(said(undecided.reason())).isEqualTo("the rule never decided anything: two an hour");

    assertThat(judged(set, decided("another"), ended).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(judged(set, decided("two an hour"), ended).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(judged(decided("of the file"), ended).outcome()).isEqualTo(Outcome.PASSED);
  }

  private static Event decided(String rule) {
    return new Event.RuleDecided(
        rule, "000001", TransactionKind.SALE, RefusalReason.TOO_MANY, Figures.NONE);
  }

  @Test
  void names_trouble_rather_than_the_closing_that_it_kept_away() {
    assertThat(judged(new Event.Trouble(Sentence.plain("the port is busy"))).failures())
        .extracting(reason -> said(reason.what()))
        .contains("the port is busy")
        .noneMatch(what -> what.contains("closing"));
  }
}
