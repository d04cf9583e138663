package org.posrig.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posrig.meaning.TransactionKind.Effect.CHARGES;
import static org.posrig.meaning.TransactionKind.Effect.CREDITS;
import static org.posrig.meaning.TransactionKind.Effect.RELEASES;
import static org.posrig.meaning.TransactionKind.Effect.RESERVES;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.posrig.meaning.TransactionKind.Effect;

final class TransactionKindTest {
  private static final List<TransactionKind> VOIDS =
      Arrays.stream(TransactionKind.values()).filter(TransactionKind::isVoid).toList();

  @Test
  void a_void_undoes_what_its_originals_do() {
    assertThat(VOIDS).hasSize(3);
    for (TransactionKind one : VOIDS)
      assertThat(one.voids())
          .as(one.name())
          .extracting(TransactionKind::effect)
          .containsOnly(undoneBy(one.effect()));
  }

  private static Effect undoneBy(Effect effect) {
    return switch (effect) {
      case CREDITS -> CHARGES;
      case RELEASES -> RESERVES;
      case CHARGES, RESERVES, NONE -> throw new AssertionError("no void has the effect " + effect);
    };
  }

  @Test
  void no_kind_has_two_voids_and_no_void_is_voided() {
    List<TransactionKind> originals = VOIDS.stream().flatMap(one -> one.voids().stream()).toList();
    assertThat(originals).doesNotHaveDuplicates().doesNotContainAnyElementsOf(VOIDS);
  }
}
