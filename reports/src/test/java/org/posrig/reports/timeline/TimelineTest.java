package org.posrig.reports.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.posrig.history.Event;
import org.posrig.history.LeakPlace;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.reports.Play;
import org.posrig.reports.Plays;
import org.posrig.reports.RandomPlay;
import org.posrig.reports.Samples;
import org.posrig.result.Outcome;
import org.posrig.result.ScenarioResult;
import org.posrig.secret.SecretKind;
import org.posrig.text.Catalogue;
import org.posrig.text.Language;
import org.posrig.text.Sentence;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

final class TimelineTest {
  private static final Path FILE = Path.of("history/x.jsonl");

  private static Timeline.Picture picture(ScenarioResult result) {
    return Timeline.picture(result, Samples.run(Path.of("runs/x")));
  }

  private static ScenarioResult of(Play play, String name) {
    return Samples.result(
        Samples.info(1, name), Outcome.FAILED, name, Samples.badChecks(), play, FILE);
  }

  private static TimelineModel model(Play play) {
    return TimelineModel.of(play.history(), play.took(), Catalogue.of(Language.ENGLISH));
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static void assertNoOverlap(List<Box> texts, String where) {
    for (int i = 0; i < texts.size(); i++)
      for (int j = i + 1; j < texts.size(); j++)
        assertThat(texts.get(i).intersects(texts.get(j)))
            .as("%s: %s and %s", where, texts.get(i), texts.get(j))
            .isFalse();
  }

  @Test
  void has_a_lane_for_each_channel() {
    assertThat(picture(Samples.passed(FILE)).lanes())
        .containsExactly(
            "keys",
            "card & PIN",
            "screen",
            "terminal sends",
            "link",
            "host answers",
            "ledger",
            "paper",
            "power & cable");
    assertThat(picture(Samples.failed(FILE)).lanes()).endsWith("findings");
  }

  @Test
  void tells_the_story_of_a_lost_answer() {
    assertThat(picture(Samples.passed(FILE)).svg())
        .contains(
            "0200 #12 120.00",
            "0210 #12 00",
            "0400 #12 98",
            "✕ message lost before sale answer number 1 · as planned")
        .contains(
            "no answer for 30 s",
            "+120.00 sale",
            "−120.00 reversed: no answer",
            "+35.00 sale",
            "no slip for #12",
            "×2")
        .contains(
            "F1 120.00 ⏎",
            "PIN (6)",
            "debit card inserted",
            "NO ANSWER",
            "通讯超时",
            "PASSED",
            "faults fired 1 of 1");
  }

  @Test
  void tells_what_went_wrong_and_where() {
    assertThat(picture(Samples.failed(FILE)).svg())
        .contains(
            "FAILED",
            "power off 3",
            "cable out 1.5 s",
            "torn",
            "≠ F4",
            "armed, never fired: connection refused")
        .contains(
            "✗ printer: card number in the clear",
            "#12 was charged 240.00, not 120.00",
            "✕ wrong amount, MAC valid before sale answer number 2 · but fired in sale answer",
            "host restarted");
  }

  @Test
  void shortens_a_long_wait_and_marks_it() {
    TimelineModel scene = model(Plays.lostAnswer());
    java.util.TreeSet<Integer> all = new java.util.TreeSet<>();
    for (int i = 0; i < scene.end(); i++) all.add(i);
    Axis axis = Axis.of(scene, all);
    assertThat(axis.breaks()).hasSize(1);
    assertThat(axis.breaks().getFirst().lasted()).hasSeconds(30);
    assertThat(axis.breaks().getFirst().to() - axis.breaks().getFirst().from())
        .isLessThan(0.25 * (axis.right() - Axis.LEFT));
  }

  @Test
  void keeps_the_order_of_what_happened_at_one_instant() {
    Play play =
        new Play()
            .screen(ScreenMeaning.IDLE, "READY")
            .screen(ScreenMeaning.AMOUNT, "AMOUNT")
            .screen(ScreenMeaning.CARD, "CARD")
            .screen(ScreenMeaning.PIN, "PIN");
    TimelineModel scene = model(play);
    Axis axis = Axis.of(scene, ScreenLane.of(scene).anchors());
    assertThat(List.of(axis.x(0), axis.x(1), axis.x(2), axis.x(3), axis.right()))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void texts_do_not_touch() {
    for (ScenarioResult result :
        List.of(
            Samples.passed(FILE),
            Samples.failed(FILE),
            Samples.inconclusive(FILE),
            Samples.troubled(FILE),
            Samples.skipped(FILE))) {
      List<Box> texts = picture(result).texts();
      assertThat(texts).hasSizeGreaterThan(15);
      assertNoOverlap(texts, result.info().name());
    }
  }

  @Test
  void hostile_texts_stay_texts() throws Exception {
    String hostile = "</text><script>alert(1)</script> & \"quoted\" \u0000 ]]> 打印时断电";
    Play play =
        new Play()
            .screen(ScreenMeaning.UNKNOWN, hostile)
            .saw("printer", new Event.LeakSeen(SecretKind.KEY, LeakPlace.SLIP, hostile))
            .after(5)
            .saw("rig", new Event.ClaimFailed(Sentence.plain(hostile)))
            .saw("link", new Event.NotConnected(Sentence.plain(hostile)));
    String svg = picture(of(play, hostile)).svg();
    assertThat(parsed(svg).getElementsByTagName("script").getLength()).isZero();
    assertThat(parsed(svg).getDocumentElement().getTextContent()).contains("打印时断电", "<script>");
  }

  @Test
  void hides_what_is_typed_on_a_password_screen_and_long_numbers() {
    Play play =
        new Play()
            .screen(ScreenMeaning.PASSWORD, "PASSWORD")
            .keys("DIGIT_7", "DIGIT_3", "ENTER")
            .after(9000)
            .screen(ScreenMeaning.CARD, "CARD");
    for (int i = 0; i < 16; i++) play.keys("DIGIT_4");
    assertThat(picture(of(play, "secret")).svg())
        .contains("•• ⏎", "16 digits")
        .doesNotContain("73 ⏎", "4444");
  }

  @Test
  void the_same_scenario_is_the_same_picture() {
    assertThat(picture(Samples.failed(FILE)).svg()).isEqualTo(picture(Samples.failed(FILE)).svg());
  }

  @RepeatedTest(150)
  void any_history_can_be_drawn(RepetitionInfo repetition) throws Exception {
    long seed = repetition.getCurrentRepetition();
    Timeline.Picture picture = picture(of(RandomPlay.of(seed), "seed " + seed));
    parsed(picture.svg());
    assertThat(picture.svg()).as("seed %d", seed).doesNotContain("NaN", "Infinity", "<script");
    assertNoOverlap(picture.texts(), "seed " + seed);
  }
}
