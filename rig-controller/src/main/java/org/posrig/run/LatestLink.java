package org.posrig.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.posrig.text.Causes;
import org.posrig.text.Sentence;

/// `runs/latest` points at the newest run from its beginning on; it is replaced in one step.
final class LatestLink {
  private LatestLink() {}

  /// @return why it does not point there; the run itself can do without it
  static Optional<Sentence> pointAt(Path run) {
    Path runs = run.resolveSibling(".").normalize();
    Path latest = runs.resolve("latest");
    if (Files.exists(latest, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(latest))
      return Optional.of(Sentence.of("run.no-link", latest.toString()));
    Path fresh = runs.resolve(".latest-" + ProcessHandle.current().pid());
    try {
      Files.deleteIfExists(fresh);
      Files.createSymbolicLink(fresh, run.getFileName());
      Files.move(fresh, latest, StandardCopyOption.ATOMIC_MOVE);
      return Optional.empty();
    } catch (IOException | UnsupportedOperationException e) {
      remove(fresh);
      return Optional.of(
          Sentence.of("run.not-pointing", latest.toString()).because(Causes.says(e)));
    }
  }

  private static void remove(Path fresh) {
    try {
      Files.deleteIfExists(fresh);
    } catch (IOException _) {
      // what could not be made cannot be removed either
    }
  }
}
