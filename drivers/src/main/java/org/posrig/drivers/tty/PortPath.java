package org.posrig.drivers.tty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// One spelling for a port that has many: links such as `/dev/serial/by-id/…`, `..`, `//`, and what
/// the serial library completes: `ttyUSB0`, `~/port`. A port that is not plugged in has one too, as
/// far as its path can be followed.
final class PortPath {
  private static final int MOST_LINKS = 40;

  private PortPath() {}

  static String real(String port) {
    try {
      return follow(complete(port).toAbsolutePath()).toString();
    } catch (InvalidPathException | IOException e) {
      return port; // opening it tells what is wrong with it
    }
  }

  /// jSerialComm looks for a name without a folder beneath `/dev` when there is no such file here.
  private static Path complete(String port) {
    if (port.startsWith("~/")) return Path.of(System.getProperty("user.home"), port.substring(2));
    boolean bare = !port.contains("/") && !Files.exists(Path.of(port));
    return bare ? Path.of("/dev", port) : Path.of(port);
  }

  private static Path follow(Path path) throws IOException {
    Path at = path;
    for (int links = 0; links < MOST_LINKS; links++) {
      if (Files.exists(at)) return at.toRealPath();
      at = inRealFolder(at);
      if (!Files.isSymbolicLink(at)) return at;
      at = at.resolveSibling(Files.readSymbolicLink(at));
    }
    return at;
  }

  private static Path inRealFolder(Path path) throws IOException {
    Path folder = path.getParent();
    return folder != null && Files.isDirectory(folder)
        ? folder.toRealPath().resolve(path.getFileName()).normalize()
        : path.normalize();
  }
}
