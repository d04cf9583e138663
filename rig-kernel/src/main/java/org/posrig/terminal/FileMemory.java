package org.posrig.terminal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.posrig.result.RigTrouble;
import org.posrig.text.Sentence;
import org.posrig.time.Stopped;

/// Memory in a file that survives the death of the process at any instant: a new file is written,
/// forced to the disk and renamed over the old one, and the folder is forced too.
public final class FileMemory implements NonVolatile {
  private final Path file;

  public FileMemory(Path file) {
    this.file = file.toAbsolutePath();
  }

  @Override
  public Optional<byte[]> load() {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new RigTrouble(Sentence.of("terminal.reading-memory", file.toString()), e);
    }
  }

  @Override
  public void store(byte[] image) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      write(fresh, image);
      Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
      force(folder());
    } catch (ClosedByInterruptException _) {
      // The power went while the folder was forced; the file itself is whole, old or new.
      throw new Stopped(Thread.currentThread().getName());
    } catch (IOException e) {
      throw new RigTrouble(Sentence.of("terminal.writing-memory", file.toString()), e);
    }
  }

  private Path folder() {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  private static void write(Path fresh, byte[] image) throws IOException {
    try (FileOutputStream out = new FileOutputStream(fresh.toFile())) {
      out.write(image);
      out.getFD().sync();
    }
  }

  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
