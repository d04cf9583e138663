package org.posrig.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TerminalCacheTest {
  @TempDir Path folder = Path.of("");

  @Test
  void a_rehearsal_writes_the_cache_and_every_later_start_uses_it() throws IOException {
    Path file = folder.resolve("terminal.aot");
    assertThat(new TerminalCache(file, true).options())
        .containsExactly("-XX:AOTCacheOutput=" + file);
    assertThat(new TerminalCache(file, false).options()).containsExactly("-Xshare:auto");
    Files.createFile(file);
    assertThat(new TerminalCache(file, false).options()).containsExactly("-XX:AOTCache=" + file);
  }

  @Test
  void without_the_launcher_there_is_no_cache() {
    assertThat(new TerminalCache(Path.of(""), false).options()).containsExactly("-Xshare:auto");
    assertThat(TerminalCache.told().rehearsing()).isFalse();
  }
}
