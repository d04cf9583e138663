package org.posrig.hosts.unionpay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.posrig.hosts.acquirer.IsoLinkDialect;
import org.posrig.hosts.crypto.Des;
import org.posrig.hosts.crypto.WorkingKeys;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.CardUse;
import org.posrig.meaning.Decision;
import org.posrig.meaning.EntryMode;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.MeaningBuilder;
import org.posrig.meaning.Numbers;
import org.posrig.meaning.Phase;
import org.posrig.meaning.ReversalReason;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;

/// What each message of the golden vectors means, in full.
class VectorMeaningsTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final String SALE = "000000/00/22";
  private final KeyRing keys = new KeyRing();
  private final IsoLinkDialect dialect = UnionPaySeals.link(UnionPayTable.dialect(), keys);

  @BeforeEach
  void takeKeys() {
    keys.offer(
        new WorkingKeys(
            Des.ofHex("11111111111111112222222222222222"),
            Des.ofHex("3333333333333333"),
            Optional.of(Des.ofHex("44444444444444445555555555555555"))));
  }

  @Test
  void a_sign_in() throws IOException {
    assertThat(meaning("M1", Direction.TO_HOST))
        .isEqualTo(
            from(TransactionKind.SIGN_IN, Phase.REQUEST, Authenticity.ABSENT)
                .numbers(Numbers.of("000001", "000001"))
                .operator("01")
                .build());
  }

  @Test
  void the_answer_to_a_sign_in() throws IOException {
    assertThat(meaning("M2", Direction.TO_TERMINAL))
        .isEqualTo(
            from(TransactionKind.SIGN_IN, Phase.ANSWER, Authenticity.ABSENT)
                .numbers(new Numbers("000001", "000001", "000001", "101530000001", ""))
                .time("1122101530")
                .decision(Decision.APPROVED)
                .code("00")
                .build());
  }

  @Test
  void a_sale_whose_track_is_encrypted() throws IOException {
    assertThat(meaning("M3", Direction.TO_HOST))
        .isEqualTo(
            sale(TransactionKind.SALE, Phase.REQUEST)
                .card(new CardUse("", EntryMode.STRIPE, true))
                .build());
  }

  @Test
  void the_answer_to_a_sale() throws IOException {
    assertThat(meaning("M4", Direction.TO_TERMINAL))
        .isEqualTo(
            sale(TransactionKind.SALE, Phase.ANSWER)
                .numbers(new Numbers("000002", "000001", "000002", "101601000002", "A00001"))
                .time("1122101601")
                .decision(Decision.APPROVED)
                .code("00")
                .build());
  }

  @Test
  void a_reversal() throws IOException {
    assertThat(meaning("M5", Direction.TO_HOST))
        .isEqualTo(
            sale(TransactionKind.REVERSAL, Phase.REQUEST)
                .original(Numbers.of("000002", "000001"))
                .card(new CardUse("", EntryMode.STRIPE, false))
                .code("98")
                .reason(ReversalReason.NO_ANSWER)
                .build());
  }

  @Test
  void the_answer_to_a_reversal_though_it_leaves_f25_out() throws IOException {
    assertThat(meaning("M6", Direction.TO_TERMINAL))
        .isEqualTo(
            sale(TransactionKind.REVERSAL, Phase.ANSWER)
                .numbers(new Numbers("000002", "000001", "000002", "101702000003", ""))
                .time("1122101702")
                .decision(Decision.APPROVED)
                .code("00")
                .build());
  }

  private static MeaningBuilder sale(TransactionKind kind, Phase phase) {
    return from(kind, phase, Authenticity.VALID)
        .function(SALE)
        .numbers(Numbers.of("000002", "000001"))
        .cents(1000)
        .currency("156");
  }

  private static MeaningBuilder from(TransactionKind kind, Phase phase, Authenticity authenticity) {
    return new MeaningBuilder(kind, phase)
        .terminal("10000001")
        .merchant("100000000000001")
        .authenticity(authenticity);
  }

  private Meaning meaning(String id, Direction direction) throws IOException {
    try (InputStream in = VectorMeaningsTest.class.getResourceAsStream("/vectors/vectors.json")) {
      for (JsonNode vector : new ObjectMapper().readTree(in))
        if (vector.get("id").asText().equals(id))
          return dialect
              .meaning(HEX.parseHex(vector.get("expected").get("hex").asText()), direction)
              .orElseThrow();
      throw new AssertionError("no vector " + id);
    }
  }
}
