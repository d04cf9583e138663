package org.posrig.drivers.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.posrig.device.Paper;
import org.posrig.fault.DeviceFault;
import org.posrig.history.Event.PaperChanged;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.wire.Wire;

/// The emulated printer as a foreign host sees it.
class EmulatedEscPosPrinterTest {

  @Test
  void serves_a_whole_job_as_an_independent_host_drives_it() {
    try (PrinterBench bench = new PrinterBench()) {
      Wire host = bench.strung.openDriverEnd();
      assertThat(bench.exchange(host, "10 04 02 1B 06 01 1B 40")).isEqualTo("12");
      assertThat(bench.exchange(host, "1D 49 42 1D 49 43"))
          .isEqualTo("5F 45 50 53 4F 4E 00 5F 54 4D 2D 54 38 38 56 49 00");
      assertThat(bench.exchange(host, "1B 40 1D 61 FF")).isEqualTo("14 00 00 0F");
      assertThat(bench.exchange(host, "53 41 4C 45 0A 1D 56 42 00 1D 72 31")).isEqualTo("00");
      assertThat(bench.slips().getFirst().lines()).containsExactly("SALE");
      assertThat(bench.slips().getFirst().complete()).isTrue();
    }
  }

  @Test
  void answers_at_once_when_it_is_out_of_paper_and_in_order_when_the_paper_is_back() {
    try (PrinterBench bench = new PrinterBench()) {
      Wire host = bench.strung.openDriverEnd();
      bench.roll().paper(Paper.OUT);
      assertThat(bench.exchange(host, "41 0A 1D 72 01 10 04 01 10 04 02 10 04 04"))
          .isEqualTo("1A 32 7E");
      assertThat(bench.linesPrinted).isZero();
      bench.roll().paper(Paper.OK);
      assertThat(bench.answers(host)).isEqualTo("00");
      assertThat(bench.linesPrinted).isEqualTo(1);
    }
  }

  @Test
  void reports_every_change_when_it_was_asked_to() {
    try (PrinterBench bench = new PrinterBench()) {
      Wire host = bench.strung.openDriverEnd();
      bench.exchange(host, "1D 61 FF");
      bench.roll().cover(true);
      bench.roll().paper(Paper.NEAR_END);
      assertThat(bench.answers(host)).isEqualTo("3C 00 00 0F 3C 00 03 0F");
      bench.emulated.heal();
      assertThat(bench.answers(host)).isEqualTo("14 00 00 0F");
      assertThat(bench.exchange(host, "1D 61 00")).isEmpty();
      bench.roll().cover(true);
      assertThat(bench.answers(host)).isEmpty();
    }
  }

  @Test
  void prints_on_after_a_new_roll_when_its_host_waits() {
    try (PrinterBench bench = new PrinterBench()) {
      Wire host = bench.strung.openDriverEnd();
      bench.atLine(1, () -> bench.roll().paper(Paper.OUT));
      bench.exchange(host, "41 0A 42 0A 1D 56 42 00");
      bench.roll().paper(Paper.OK);
      assertThat(bench.exchange(host, "1D 72 01")).isEqualTo("00");
      assertThat(bench.slips())
          .extracting(SlipPrinted::lines)
          .containsExactly(java.util.List.of("A"), java.util.List.of("B"));
      assertThat(bench.slips()).extracting(SlipPrinted::complete).containsExactly(false, true);
    }
  }

  @Test
  void an_open_cover_stops_the_paper_and_keeps_it() {
    try (PrinterBench bench = new PrinterBench()) {
      Wire host = bench.strung.openDriverEnd();
      bench.atLine(1, () -> bench.roll().cover(true));
      bench.exchange(host, "41 0A 42 0A 1D 56 42 00");
      assertThat(bench.slips()).isEmpty();
      bench.roll().cover(false);
      bench.exchange(host, "1D 72 01");
      assertThat(bench.slips())
          .extracting(SlipPrinted::lines)
          .containsExactly(java.util.List.of("A", "B"));
    }
  }

  @Test
  void forgets_half_a_command_with_its_power() {
    try (PrinterBench bench = new PrinterBench()) {
      Wire host = bench.strung.openDriverEnd();
      bench.exchange(host, "1D 76 30 00 FF FF FF FF");
      assertThat(bench.exchange(host, "10 04 01")).isEmpty();
      bench.emulated.supply(false);
      assertThat(bench.exchange(host, "10 04 01")).isEmpty();
      bench.emulated.supply(true);
      assertThat(bench.exchange(host, "10 04 01")).isEqualTo("12");
    }
  }

  @Test
  void power_that_goes_while_nothing_is_printed_leaves_no_slip() {
    try (PrinterBench bench = new PrinterBench()) {
      Wire host = bench.strung.openDriverEnd();
      bench.exchange(host, "41 42 43");
      bench.emulated.supply(false);
      bench.emulated.supply(false);
      assertThat(bench.slips()).isEmpty();
      assertThat(bench.tray().slips()).isZero();
    }
  }

  @Test
  void records_what_hands_do_to_the_paper_once() {
    try (PrinterBench bench = new PrinterBench()) {
      bench.roll().paper(Paper.OUT);
      bench.emulated.suffer(new DeviceFault.PaperState(Paper.OUT));
      bench.roll().paper(Paper.OK);
      assertThat(bench.notes.history().all(PaperChanged.class))
          .containsExactly(new PaperChanged(Paper.OUT, false), new PaperChanged(Paper.OK, false));
      assertThat(bench.emulated.suffer(new DeviceFault.CardJam())).isFalse();
    }
  }

  @Test
  void a_cut_without_lines_gives_no_slip() {
    try (PrinterBench bench = new PrinterBench()) {
      Wire host = bench.strung.openDriverEnd();
      bench.exchange(host, "1B 40 1D 56 42 00");
      assertThat(bench.slips()).isEmpty();
    }
  }

  @Test
  void counts_the_commands_that_it_does_not_know() {
    try (PrinterBench bench = new PrinterBench()) {
      Wire host = bench.strung.openDriverEnd();
      bench.exchange(host, "1B 7F 41 1D 01 42 0A 1D 56 42 00");
      assertThat(bench.emulated)
          .hasToString("printer (emulated ESC/POS printer, 2 unknown commands skipped)");
      assertThat(bench.slips().getFirst().lines()).containsExactly("AB");
    }
  }

  @Test
  void an_image_that_looks_like_a_status_request_is_an_image() {
    try (PrinterBench bench = new PrinterBench()) {
      Wire host = bench.strung.openDriverEnd();
      assertThat(bench.exchange(host, "1D 76 30 00 03 00 01 00 10 04 01 10 04 01")).isEqualTo("12");
    }
  }

  @Test
  void garbage_ends_with_the_power_and_the_printer_works_again() {
    for (long seed = 1; seed <= 100; seed++)
      try (PrinterBench bench = new PrinterBench()) {
        Wire host = bench.strung.openDriverEnd();
        byte[] garbage = new byte[500];
        new Random(seed).nextBytes(garbage);
        host.write(garbage);
        bench.answers(host);
        bench.emulated.supply(false);
        bench.emulated.supply(true);
        int before = bench.slips().size();
        bench.exchange(host, "4F 4B 0A 1D 56 42 00 1D 72 01");
        assertThat(bench.slips()).as("seed %d", seed).hasSize(before + 1);
        assertThat(bench.slips().getLast().lines()).as("seed %d", seed).containsExactly("OK");
      }
  }

  @Test
  void refuses_an_error_that_it_does_not_know() {
    assertThatThrownBy(() -> new PrinterBench(Map.of("error", "tired")).close())
        .hasMessage(
            "printer: setting 'error' is none, mechanical, cutter, unrecoverable or hot, not 'tired'");
  }

  @Test
  void keeps_the_bytes_that_come_in_pieces() {
    try (PrinterBench bench = new PrinterBench()) {
      Wire host = bench.strung.openDriverEnd();
      for (byte b : "AB\n\u001DVB\0".getBytes(StandardCharsets.ISO_8859_1)) {
        host.write(new byte[] {b});
        bench.answers(host);
      }
      assertThat(bench.slips().getFirst().lines()).containsExactly("AB");
    }
  }
}
