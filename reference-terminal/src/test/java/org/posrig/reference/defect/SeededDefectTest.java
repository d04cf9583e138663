package org.posrig.reference.defect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.posrig.reference.ReferenceTerminal;
import org.posrig.reference.rig.Bench;

/// Each defect shows in the situation that it is made for, and the sound terminal does not.
final class SeededDefectTest {
  private static final Set<String> CHECKS =
      Set.of(
          "one-live-booking",
          "approved-by-host",
          "reversal-before-next",
          "totals-agree",
          "receipt-equals-answer",
          "reprint-is-a-copy",
          "stan-increases",
          "no-secrets",
          "silent-when-closed",
          "survives-power-loss",
          "requests-are-right",
          "one-request-per-intent",
          "screen-agrees",
          "slip-for-every-approval",
          "upload-is-whole",
          "scenario");

  @ParameterizedTest
  @EnumSource
  void shows_itself(SeededDefect defect) {
    try (Bench bench = new Bench().defective(defect.defectName())) {
      assertThat(Misbehaviour.shows(defect, bench)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void is_not_in_the_sound_terminal(SeededDefect defect) {
    try (Bench bench = new Bench()) {
      assertThat(Misbehaviour.shows(defect, bench)).isFalse();
    }
  }

  @Test
  void the_catalogue_names_sentence_and_check() {
    var defects = new ReferenceTerminal().defects();
    assertThat(defects).hasSizeGreaterThanOrEqualTo(22).doesNotHaveDuplicates();
    assertThat(defects).allMatch(defect -> defect.name().matches("[a-z]+(-[a-z]+)*"));
    assertThat(defects).allMatch(defect -> defect.says().english().length() > 20);
    assertThat(defects).allMatch(defect -> CHECKS.contains(defect.caughtBy()));
  }

  @Test
  void refuses_a_defect_that_it_does_not_know() {
    assertThatThrownBy(() -> ActiveDefects.of(Optional.of("no-reversals")))
        .hasMessage("the terminal has no defect 'no-reversals'");
  }
}
