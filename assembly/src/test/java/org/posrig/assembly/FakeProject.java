package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A copy of the launcher in a small project, with a JDK and a Maven that only say what they were
/// asked for.
final class FakeProject {
  private static final String JAVA =
      """
      #!/usr/bin/env bash
      mark=
      for word in "$@"; do
        printf '%s\\n' "$word" >>"$FAKE/java.words"
        case $word in -Dposrig.no-verdict=*) mark=${word#*=} ;; esac
      done
      printf '%s\\n' "LC_ALL=${LC_ALL:-} $(locale charmap)" >>"$FAKE/java.words"
      [[ -z ${FAKE_CACHE_BREAKS:-} || "$*" != *-XX:AOTCache=* ]] || exit 134
      [[ -n ${FAKE_DEAD:-} ]] || : >"$mark"
      if [[ -n ${FAKE_WAITS:-} ]]; then
        for name in HUP:129 INT:130 TERM:143; do trap "rm -f '$mark'; exit ${name#*:}" "${name%:*}"; done
        : >"$FAKE/waits"
        for _ in {1..600}; do read -r -t 0.05 <>"$FAKE/nothing" || true; done
      fi
      if [[ -n ${FAKE_READS:-} ]]; then cat >"$FAKE/input"; fi
      [[ -n ${FAKE_DEAD:-}${FAKE_BREAKS:-} ]] || rm -f "$mark"
      exit "${FAKE_EXIT:-0}"
      """;
  private static final String MAVEN =
      """
      #!/usr/bin/env bash
      echo built >>"$FAKE/builds"
      mkdir -p "$FAKE/home/assembly/target/lib"
      """;

  final Path folder;
  Path home;

  /// How the launcher ended.
  record Ended(int exit, String said) {}

  FakeProject(Path folder) throws IOException {
    this.folder = folder;
    home = Files.createDirectories(folder.resolve("home"));
    executable(home.resolve("rig"), Files.readString(Path.of("../rig")));
    write("home/pom.xml", "<project/>");
    write("home/one/pom.xml", "<project/>");
    write("home/one/src/main/java/org/A.java", "class A {}");
    write("home/one/src/main/resources/a.properties", "a=b");
    write("jdk/release", "JAVA_VERSION=\"25.0.1\"\n");
    executable(folder.resolve("jdk/bin/java"), JAVA);
    executable(folder.resolve("jdk/bin/javac"), "");
    executable(folder.resolve("bin/mvn"), MAVEN);
    new ProcessBuilder("mkfifo", folder.resolve("nothing").toString()).start().onExit().join();
  }

  void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  ProcessBuilder launcher(Map<String, String> environment, String... arguments) {
    ProcessBuilder launcher =
        new ProcessBuilder(
            Stream.concat(Stream.of(home.resolve("rig").toString()), Stream.of(arguments))
                .toList());
    Map<String, String> all = launcher.environment();
    all.keySet().removeAll(List.of("POSRIG_BUILDING", "RIG_JAVA_OPTS", "LC_ALL", "LC_CTYPE"));
    all.put("LANG", "C.UTF-8");
    all.put("JAVA_HOME", folder.resolve("jdk").toString());
    all.put("FAKE", folder.toString());
    all.put("TMPDIR", folder.toString());
    all.remove("XDG_RUNTIME_DIR");
    all.put("PATH", folder.resolve("bin") + ":" + all.get("PATH"));
    all.putAll(environment);
    launcher.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
    return launcher;
  }

  Ended rig(Map<String, String> environment, String... arguments) throws Exception {
    Process process = launcher(environment, arguments).start();
    process.getOutputStream().close();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), Files.readString(folder.resolve("said")));
  }

  String words() throws IOException {
    return Files.readString(folder.resolve("java.words"));
  }

  long builds() throws IOException {
    Path file = folder.resolve("builds");
    return Files.exists(file) ? Files.readAllLines(file).size() : 0;
  }

  /// A build whose sources are an hour old.
  void built() throws Exception {
    age(home);
    assertThat(rig(Map.of(), "benches").exit()).isZero();
    assertThat(builds()).isOne();
  }

  static void age(Path folder) throws IOException {
    FileTime old = FileTime.from(Instant.parse("2025-01-01T00:00:00Z"));
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.toList()) Files.setLastModifiedTime(file, old);
    }
  }

  /// A build that left caches for Java.
  void cached() throws Exception {
    for (String jar : List.of("b", "a", "C"))
      write("home/assembly/target/lib/" + jar + ".jar", jar);
    executable(
        folder.resolve("jdk/bin/java"),
        JAVA.replace(
            "mark=\n",
            "mark=\nfor word in \"$@\"; do case $word in -XX:AOTCacheOutput=*)"
                + " touch \"${word#*=}\" \"${word%/*}/terminal.aot\" 2>/dev/null;"
                + " touch \"$FAKE/home/assembly/target/lib/\"{rig,terminal}.aot ;; esac; done\n"));
    built();
    Files.delete(folder.resolve("java.words"));
  }
}
