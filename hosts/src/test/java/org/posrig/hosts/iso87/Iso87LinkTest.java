package org.posrig.hosts.iso87;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.fault.LinkFault.LieField;
import org.posrig.hosts.acquirer.IsoLinkDialect;
import org.posrig.hosts.dialect.Message;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;

/// What the link does to messages of this dialect, in both forms.
class Iso87LinkTest {
  private PlainPos pos = new PlainPos();
  private IsoLinkDialect link = link();

  private IsoLinkDialect link() {
    MessageKeys keys = new MessageKeys(pos.dialect, pos.settings.keys());
    return new IsoLinkDialect(
        pos.dialect, new Iso87Seals(pos.dialect, keys, true), new OriginalsSeen());
  }

  /// An answer to a sale that the link has seen.
  private byte[] answer(String form, Message sale) {
    pos = new PlainPos(Map.of("form", form));
    link = link();
    byte[] asked = pos.frame(sale);
    link.meaning(asked, Direction.TO_HOST);
    return pos.answer(asked);
  }

  private Meaning read(byte[] frame) {
    return link.meaning(frame, Direction.TO_TERMINAL).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bcd", "ascii"})
  void lies_are_sealed_rightly(String form) {
    byte[] truth = answer(form, pos.sale(50_00));
    String trace = read(truth).trace();

    assertThat(read(truth).authenticity()).isEqualTo(Authenticity.VALID);
    for (LieField field : LieField.values())
      assertThat(read(link.lie(truth, field)).authenticity()).isEqualTo(Authenticity.VALID);
    assertThat(read(link.lie(truth, LieField.TRACE)).trace()).isNotEqualTo(trace);
    assertThat(read(link.lie(truth, LieField.AMOUNT)).cents()).isEqualTo(50_01);
    assertThat(read(link.lie(truth, LieField.TERMINAL)).terminal()).isEqualTo("87000009");
    assertThat(read(link.stale(truth)).authenticity()).isEqualTo(Authenticity.VALID);
    assertThat(read(link.stale(truth)).trace()).isNotEqualTo(trace);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bcd", "ascii"})
  void a_mac_is_broken_or_taken_away(String form) {
    byte[] truth = answer(form, pos.sale(50_00));

    assertThat(read(link.breakMac(truth)).authenticity()).isEqualTo(Authenticity.INVALID);
    assertThat(read(link.breakMac(truth)).kind()).isEqualTo(TransactionKind.SALE);
    assertThat(read(link.stripMac(truth)).authenticity()).isEqualTo(Authenticity.ABSENT);
    assertThat(link.stripMac(truth).length).isLessThan(truth.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bcd", "ascii"})
  void what_is_not_there_is_not_changed(String form) {
    byte[] test = answer(form, pos.plain("0800", "990000"));

    assertThat(link.breakMac(test)).isEqualTo(test);
    assertThat(link.stripMac(test)).isEqualTo(test);
    assertThat(link.lie(test, LieField.AMOUNT)).isEqualTo(test);
    assertThat(read(test).authenticity()).isEqualTo(Authenticity.ABSENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bin2", "bin2-inclusive", "bcd2", "ascii4"})
  void a_wrong_length_is_written_in_the_form_of_the_frame(String form) {
    pos = new PlainPos(Map.of("frame-length", form));
    link = link();
    byte[] prefix = link.prefix(9999);

    assertThat(prefix).hasSize(link.prefixBytes());
    assertThat(link.frameSize(prefix))
        .isEqualTo(form.equals("bin2-inclusive") ? 9999 : 9999 + link.prefixBytes());
    assertThatThrownBy(() -> link.prefix(-1)).isInstanceOf(IllegalArgumentException.class);
    if (form.equals("bcd2") || form.equals("ascii4"))
      assertThatThrownBy(() -> link.prefix(10_000)).hasMessageContaining("does not fit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "A"})
  void a_prefix_that_is_no_number_is_no_frame(String digit) {
    pos = new PlainPos(Map.of("form", "ascii"));
    link = link();
    byte[] prefix = ("A0" + digit + "Z").getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    assertThat(link.frameSize(prefix)).isLessThan(link.prefixBytes());
  }
}
