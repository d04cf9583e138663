package org.posrig.secret;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads everything that a run has written and finds the secrets in it.
///
/// It looks into archives, compressed files, the texts of pictures, base64 inside other files, and
/// text that is split by tags. What it cannot read it reports as well: nothing is left out
/// silently.
public final class LeakGate {
  private static final long FITS_INTO_MEMORY = 4 << 20;
  private static final String TERMINAL_LOG = "terminal.log";

  private final Masker masker;
  private final ScannedContents clean = new ScannedContents();
  private final Set<String> lookedAt = new HashSet<>();

  /// Something that must not be in an output.
  public sealed interface Hit {
    Path file();

    /// Counted from 1; 0 when it is the file's name or no line is known.
    int line();

    /// A secret.
    ///
    /// @param masked what may be shown of it
    record Leak(Path file, int line, SecretKind kind, String masked) implements Hit {
      @Override
      public String toString() {
        return file + ":" + line + ": " + kind + " " + masked;
      }
    }

    /// A file that could not be looked into: nobody knows what is in it.
    record Unreadable(Path file, String why) implements Hit {
      @Override
      public int line() {
        return 0;
      }
    }
  }

  /// A gate for the secrets that the masker knows.
  public LeakGate(Masker masker) {
    this.masker = masker;
  }

  /// Looks into every file below a folder; hits come in the order of their names. Empty when all is
  /// clean. The large files come last: they hold the small ones again.
  public List<Hit> scan(Path folder) {
    Set<Hit> hits = new LinkedHashSet<>();
    List<Path> files = files(folder, hits);
    Map<Path, Set<Hit>> found = new ConcurrentHashMap<>();
    for (boolean large : new boolean[] {false, true})
      files.parallelStream()
          .filter(file -> isLarge(file) == large)
          .forEach(file -> found.put(file, look(folder, file)));
    files.forEach(file -> hits.addAll(found.getOrDefault(file, Set.of())));
    return new ArrayList<>(hits);
  }

  /// Reads what is new below a folder and remembers which contents are clean, so that [#scan] need
  /// not read them again. It tells nothing: what is not clean the scan finds.
  public void lookAhead(Path folder) {
    for (Path file : files(folder, new HashSet<>()))
      if (lookedAt.add(file + " " + file.toFile().length())) look(folder, file);
  }

  private static boolean isLarge(Path file) {
    return file.toFile().length() > FITS_INTO_MEMORY;
  }

  private Set<Hit> look(Path folder, Path file) {
    Set<Hit> hits = new LinkedHashSet<>();
    name(folder, file, hits);
    if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) content(file, hits);
    return hits.stream()
        .sorted(Comparator.comparingInt(Hit::line))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<Path> files(Path folder, Set<Hit> hits) {
    try (Stream<Path> below = Files.walk(folder)) {
      return below.filter(path -> !path.equals(folder)).sorted().toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      hits.add(new Hit.Unreadable(folder, "cannot be listed: " + e));
      return List.of();
    }
  }

  private void name(Path folder, Path file, Set<Hit> hits) {
    Masker.Masked name = masker.mask(folder.relativize(file).toString());
    for (Masker.Leak leak : name.leaks())
      hits.add(new Hit.Leak(folder.resolve(name.text()), 0, leak.kind(), leak.masked()));
  }

  /// What a terminal says of the keys; nothing else writes there.
  private void keyPresses(Path file, OutputScan.Found found, Set<Hit> hits) {
    if (isLarge(file)) return;
    try {
      String log = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      for (Span span : masker.findKeyPresses(log))
        found.found(line(log, span.from()), span.kind(), span.masked());
    } catch (IOException e) {
      hits.add(new Hit.Unreadable(file, e.toString()));
    }
  }

  private static int line(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private void content(Path file, Set<Hit> hits) {
    OutputScan.Found found =
        (line, kind, masked) -> hits.add(new Hit.Leak(file, line, kind, masked));
    if (!Files.isRegularFile(file)) {
      hits.add(new Hit.Unreadable(file, "no regular file"));
      return;
    }
    OutputScan scan = new OutputScan(masker, found, clean);
    String name = file.getFileName().toString();
    if (name.equals(TERMINAL_LOG)) keyPresses(file, found, hits);
    try (InputStream in = Files.newInputStream(file)) {
      if (isLarge(file)) scan.scan(in, name);
      else scan.scan(in.readAllBytes(), name);
    } catch (IOException e) {
      hits.add(new Hit.Unreadable(file, e.toString()));
    }
  }
}
