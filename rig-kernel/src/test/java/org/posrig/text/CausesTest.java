package org.posrig.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;
import org.posrig.result.RigTrouble;

class CausesTest {

  @Test
  void the_reason_below_is_told() {
    Exception full = new FileSystemException("a.jsonl", null, "No space left on device");
    assertThat(Causes.of(new UncheckedIOException("starting it", new IOException("error=24"))))
        .isEqualTo("starting it: IOException: error=24");
    assertThat(new RigTrouble(Sentence.plain("opening the history"), full))
        .hasMessage("opening the history: a.jsonl: no space left on the disk");
  }

  @Test
  void what_has_no_message_is_told_by_its_name() {
    assertThat(Causes.of(new ClosedByInterruptException())).isEqualTo("ClosedByInterruptException");
    assertThat(new RigTrouble(Sentence.plain("writing"), new ClosedByInterruptException()))
        .hasMessage("writing: ClosedByInterruptException");
    assertThat(Causes.of(new OutOfMemoryError("unable to create native thread")))
        .isEqualTo("OutOfMemoryError: unable to create native thread");
  }

  @Test
  void nothing_is_told_twice() {
    Exception low = new IOException("the disk is full");
    assertThat(
            Causes.of(
                new RigTrouble(Sentence.plain("one"), new RigTrouble(Sentence.plain("two"), low))))
        .isEqualTo("one: two: IOException: the disk is full");
  }
}
