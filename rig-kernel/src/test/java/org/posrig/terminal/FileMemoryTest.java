package org.posrig.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posrig.result.RigTrouble;

final class FileMemoryTest {
  @TempDir private Path folder;

  @Test
  void gives_back_what_was_stored_last() {
    Path file = folder.resolve("memory");
    new FileMemory(file).store(new byte[] {1, 2, 3});
    new FileMemory(file).store(new byte[] {4});
    assertThat(new FileMemory(file).load()).hasValue(new byte[] {4});
  }

  @Test
  void is_empty_before_the_first_store() {
    assertThat(new FileMemory(folder.resolve("memory")).load()).isEmpty();
  }

  @Test
  void keeps_the_old_image_when_a_store_was_cut_off() throws Exception {
    Path file = folder.resolve("memory");
    new FileMemory(file).store(new byte[] {1, 2, 3});
    Files.write(folder.resolve("memory.new"), new byte[] {9});
    assertThat(new FileMemory(file).load()).hasValue(new byte[] {1, 2, 3});
    new FileMemory(file).store(new byte[] {5});
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void names_the_file_that_it_cannot_write() {
    Path file = folder.resolve("missing/memory");
    assertThatThrownBy(() -> new FileMemory(file).store(new byte[1]))
        .isInstanceOf(RigTrouble.class)
        .hasMessageContaining(file.toString());
  }
}
