package org.posrig.text;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;
import java.util.Optional;

/// What the errors of Java and of the operating system mean that a lab meets: the same words in
/// every language of the catalogue.
final class ForeignErrors {
  /// As Linux, macOS and the JDK write them, beside the keys of the catalogue.
  private static final Map<String, String> WRITTEN =
      Map.ofEntries(
          Map.entry("No space left on device", "disk-full"),
          Map.entry("Too many open files", "too-many-files"),
          Map.entry("Permission denied", "not-allowed"),
          Map.entry("Read-only file system", "read-only"),
          Map.entry("No such file or directory", "no-file"),
          Map.entry("Is a directory", "is-folder"),
          Map.entry("Address already in use", "address-in-use"),
          Map.entry("Cannot assign requested address", "address-not-here"),
          Map.entry("Connection refused", "refused"),
          Map.entry("Connection reset", "reset"),
          Map.entry("Broken pipe", "reset"),
          Map.entry("Network is unreachable", "unreachable"),
          Map.entry("No route to host", "unreachable"),
          Map.entry("Connect timed out", "no-answer"),
          Map.entry("Stream closed", "closed"),
          Map.entry("Socket closed", "closed"));

  private ForeignErrors() {}

  static Optional<Sentence> says(Throwable error) {
    return switch (error) {
      case NoSuchFileException file -> Optional.of(of("no-file", file));
      case AccessDeniedException file -> Optional.of(of("not-allowed", file));
      case NotDirectoryException file -> Optional.of(of("no-folder", file));
      case FileAlreadyExistsException file -> Optional.of(of("file-exists", file));
      case FileSystemException file -> written(file.getReason(), file.getFile());
      case java.io.IOException other -> written(other.getMessage(), "");
      default -> Optional.empty();
    };
  }

  private static Sentence of(String key, FileSystemException error) {
    return named(key, error.getFile());
  }

  private static Optional<Sentence> written(
      @org.jspecify.annotations.Nullable String message,
      @org.jspecify.annotations.Nullable String file) {
    if (message == null) return Optional.empty();
    String subject = file == null ? "" : file;
    return WRITTEN.entrySet().stream()
        .filter(entry -> message.startsWith(entry.getKey()))
        .findFirst()
        .map(entry -> named(entry.getValue(), subject));
  }

  private static Sentence named(String key, @org.jspecify.annotations.Nullable String file) {
    Sentence what = Sentence.of("error." + key);
    return file == null || file.isEmpty() ? what : Sentence.plain(file).because(what);
  }
}
