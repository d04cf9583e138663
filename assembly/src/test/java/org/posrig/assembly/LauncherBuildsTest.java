package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// When the launcher builds, and what it makes of a build.
@Timeout(300)
class LauncherBuildsTest {
  @TempDir Path folder = Path.of("");
  private FakeProject project;

  @BeforeEach
  void settle() throws IOException {
    project = new FakeProject(folder);
  }

  // ---- builds

  @Test
  void what_is_no_source_builds_nothing() throws Exception {
    project.built();
    List<String> names =
        List.of(
            "README.md",
            "docs/STYLE.md",
            "benches/own.yaml",
            "runs/latest/summary.json",
            "one/README.md",
            "one/src/test/java/org/ATest.java",
            "one/target/classes/A.class",
            "one/src/main/java/org/.#A.java",
            "one/src/main/java/org/._A.java",
            "one/src/main/java/org/A.java~",
            "one/src/main/java/org/#A.java#",
            "one/src/main/java/org/.A.java.swp",
            ".git/index");
    for (String name : names) project.write("home/" + name, "changed");
    project.rig(Map.of(), "benches");
    assertThat(project.builds()).isOne();
  }

  @Test
  void each_source_that_changed_or_is_new_is_built() throws Exception {
    project.built();
    long builds = 1;
    for (String name :
        List.of(
            "pom.xml",
            "one/src/main/java/org/A.java",
            "one/src/main/java/org/New.java",
            "one/src/main/resources/a.properties",
            "two/pom.xml")) {
      project.write("home/" + name, "changed");
      project.rig(Map.of(), "benches");
      assertThat(project.builds()).as(name).isEqualTo(++builds);
      FakeProject.age(project.home);
    }
  }

  @Test
  void a_source_that_was_removed_or_came_with_an_old_date_is_built() throws Exception {
    project.built();
    Files.delete(project.home.resolve("one/src/main/resources/a.properties"));
    project.rig(Map.of(), "benches");
    assertThat(project.builds()).isEqualTo(2);
    project.write("home/one/src/main/java/org/Old.java", "class Old {}");
    FakeProject.age(project.home.resolve("one/src/main/java/org"));
    project.rig(Map.of(), "benches");
    assertThat(project.builds()).isEqualTo(3);
  }

  // ---- class path and caches

  @Test
  void the_class_path_has_one_order_on_every_disk() throws Exception {
    project.cached();
    project.rig(Map.of(), "benches");
    Path lib = project.home.resolve("assembly/target/lib");
    assertThat(project.words())
        .contains("-cp\n" + lib + "/C.jar:" + lib + "/a.jar:" + lib + "/b.jar\n")
        .contains("-XX:AOTCache=" + lib + "/rig.aot", "-Dposrig.terminal-cache=" + lib);
  }

  @Test
  void a_cache_that_was_made_for_other_jars_is_left_out() throws Exception {
    project.cached();
    Path jar = project.home.resolve("assembly/target/lib/a.jar");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2025-02-01T00:00:00Z")));
    assertThat(project.rig(Map.of(), "benches")).isEqualTo(new FakeProject.Ended(0, ""));
    assertThat(project.words()).doesNotContain("-XX:AOTCache", "terminal-cache");
  }

  @Test
  void a_cache_that_was_made_by_another_jdk_or_was_cut_is_left_out() throws Exception {
    project.cached();
    project.write("jdk/release", "JAVA_VERSION=\"25.0.2\"\n");
    project.rig(Map.of(), "benches");
    project.write("jdk/release", "JAVA_VERSION=\"25.0.1\"\n");
    project.write("home/assembly/target/lib/rig.aot", "cut");
    project.rig(Map.of(), "benches");
    assertThat(project.words()).doesNotContain("-XX:AOTCache");
  }

  @Test
  void a_cache_that_breaks_java_costs_one_start_and_no_run() throws Exception {
    project.cached();
    Map<String, String> broken = Map.of("FAKE_CACHE_BREAKS", "1", "FAKE_EXIT", "1");
    assertThat(project.rig(broken, "run").exit()).isEqualTo(1);
    Files.delete(folder.resolve("java.words"));
    assertThat(project.rig(broken, "run").exit()).isEqualTo(1);
    assertThat(project.words()).doesNotContain("-XX:AOTCache");
  }
}
