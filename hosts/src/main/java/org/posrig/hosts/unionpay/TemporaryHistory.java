package org.posrig.hosts.unionpay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.posrig.history.FileRecorder;
import org.posrig.secret.Masker;
import org.posrig.time.WallClock;

/// The history of a measurement: masked and on disk as in every run, and gone at the end.
///
/// @param clock the wall
record TemporaryHistory(WallClock clock, Path file, FileRecorder recorder)
    implements AutoCloseable {
  static TemporaryHistory open() throws IOException {
    WallClock clock =
        new WallClock(
            (party, cause) ->
                System.getLogger("posrig")
                    .log(
                        System.Logger.Level.WARNING,
                        "party " + party + " of a measurement",
                        cause));
    Path file = Files.createTempDirectory("posrig-measuring").resolve("history.jsonl");
    return new TemporaryHistory(clock, file, new FileRecorder(clock, new Masker(), file));
  }

  @Override
  public void close() throws IOException {
    recorder.close();
    Files.delete(file);
    Files.delete(file.resolveSibling(".").normalize());
  }
}
