package org.posrig.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posrig.history.FileRecorder;
import org.posrig.secret.LeakGate;
import org.posrig.secret.Masker;
import org.posrig.secret.SecretKind;
import org.posrig.session.Secrets.Secret;
import org.posrig.time.WallClock;

/// What a scenario tells its recorder to hide is known to the scan at the end of the run.
final class SecretsTest {
  private static final String SESSION_KEY = "C713AF2294D05B8E4ACE11D7F3905B26";

  @TempDir Path folder;

  @Test
  void a_session_key_in_the_terminal_s_log_is_found_when_its_scenario_is_over() throws IOException {
    Masker masker = new Secrets(List.of(new Secret(SecretKind.PIN, "846159"))).masker();
    LeakGate gate = new LeakGate(masker.with(List.of("7709")));
    Path log = folder.resolve("terminal.log");
    Files.writeString(log, "started\n");
    gate.lookAhead(folder);
    try (FileRecorder recorder =
        new FileRecorder(new WallClock((_, _) -> {}), masker, folder.resolve("a.jsonl"))) {
      recorder.hide(SecretKind.KEY, SESSION_KEY);
    }
    Files.writeString(log, "started\nMAK C713AF22 94D05B8E, PIK 4ace11d7f3905b26\n");
    assertThat(gate.scan(folder))
        .isNotEmpty()
        .allMatch(hit -> hit.file().equals(log) && hit.line() == 2)
        .allMatch(hit -> hit instanceof LeakGate.Hit.Leak leak && leak.kind() == SecretKind.KEY);
  }

  @Test
  void secrets_have_no_readable_form() {
    assertThat(new Secret(SecretKind.KEY, SESSION_KEY)).hasToString("KEY");
  }
}
