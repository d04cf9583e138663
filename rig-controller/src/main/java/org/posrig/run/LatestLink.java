package org.posrig.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.posrig.text.Causes;

/// `runs/latest` points at the newest run from its beginning on; it is replaced in one step.
final class LatestLink {
  private LatestLink() {}

  /// @return why it does not point there; the run itself can do without it
  static Optional<String> pointAt(Path run) {
    Path runs = run.resolveSibling(".").normalize();
    Path latest = runs.resolve("latest");
    if (Files.exists(latest, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(latest))
      return Optional.of(latest + " is no link of the rig's and stays as it is");
    Path fresh = runs.resolve(".latest-" + ProcessHandle.current().pid());
    try {
      Files.deleteIfExists(fresh);
      Files.createSymbolicLink(fresh, run.getFileName());
      Files.move(fresh, latest, StandardCopyOption.ATOMIC_MOVE);
      return Optional.empty();
    } catch (IOException | UnsupportedOperationException e) {
      remove(fresh);
      return Optional.of(latest + " does not point at this run: " + Causes.of(e));
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
