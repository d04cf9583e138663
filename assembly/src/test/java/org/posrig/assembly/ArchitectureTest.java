package org.posrig.assembly;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The two sentences that carry the design, and what keeps time virtual.
class ArchitectureTest {
  private static final List<String> SPOKES =
      List.of("drivers", "hosts", "reference", "second", "reports", "features");

  /// Foreign packages and the one room that may see them.
  private static final Map<String, String> ROOMS =
      Map.of(
          "com.fazecast.jSerialComm", "org.posrig.drivers",
          "com.pi4j", "org.posrig.drivers",
          "org.jpos", "org.posrig.hosts",
          "org.bouncycastle", "org.posrig.hosts",
          "io.qameta", "org.posrig.reports",
          "io.cucumber", "org.posrig.features",
          "picocli", "org.posrig.cli",
          "org.snakeyaml", "org.posrig.yaml");

  /// Storey by storey, each with the packages that are its own.
  private static final List<String> CHECKS = List.of("check");

  private static final List<String> CONTROLLER =
      List.of("plugin", "bench", "session", "people", "run", "throughput", "cli");

  private static JavaClasses house = new ClassFileImporter().importClasses();

  @BeforeAll
  static void read() {
    house =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/assembly/target/"))
            .importPackages("org.posrig");
  }

  @Test
  void the_guard_sees_the_whole_house() {
    assertThat(house.size()).isGreaterThan(300);
    for (String spoke : SPOKES)
      assertThat(
              house.stream().filter(one -> one.getPackageName().startsWith("org.posrig." + spoke)))
          .as("classes of " + spoke)
          .hasSizeGreaterThan(10);
  }

  @TestFactory
  List<DynamicTest> a_spoke_imports_no_other_spoke() {
    return SPOKES.stream()
        .map(spoke -> DynamicTest.dynamicTest(spoke, () -> apart(spoke)))
        .toList();
  }

  private static void apart(String spoke) {
    String[] others =
        SPOKES.stream()
            .filter(one -> !one.equals(spoke))
            .map(one -> "org.posrig." + one + "..")
            .toArray(String[]::new);
    rule(
        noClasses()
            .that()
            .resideInAPackage("org.posrig." + spoke + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(others));
  }

  /// Six circles stood in the first version's hub, and nothing looked for them.
  @Test
  void no_package_is_part_of_a_circle() {
    assertThat(house.stream().map(JavaClass::getPackageName).distinct().toList())
        .as("packages that were looked at")
        .hasSizeGreaterThan(45);
    rule(
        com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices()
            .assignedFrom(
                new com.tngtech.archunit.library.dependencies.SliceAssignment() {
                  @Override
                  public com.tngtech.archunit.library.dependencies.SliceIdentifier getIdentifierOf(
                      JavaClass one) {
                    return com.tngtech.archunit.library.dependencies.SliceIdentifier.of(
                        one.getPackageName());
                  }

                  @Override
                  public String getDescription() {
                    return "packages";
                  }
                })
            .should()
            .beFreeOfCycles());
  }

  @Test
  void no_arrow_goes_up_a_storey() {
    String[] controller = packages(CONTROLLER);
    String[] above =
        java.util.stream.Stream.of(CHECKS, CONTROLLER)
            .flatMap(List::stream)
            .map(ArchitectureTest::all)
            .toArray(String[]::new);
    for (String one : above)
      assertThat(house.stream().map(JavaClass::getPackageName))
          .as("somebody lives in " + one)
          .anyMatch(name -> (name + "..").startsWith(one));
    rule(
        noClasses()
            .that()
            .resideInAnyPackage(packages(CHECKS))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(controller));
    rule(
        noClasses()
            .that()
            .resideOutsideOfPackages(with(with(above, all("features")), all("assembly")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(above));
  }

  private static String[] packages(List<String> names) {
    return names.stream().map(ArchitectureTest::all).toArray(String[]::new);
  }

  private static String all(String name) {
    return "org.posrig." + name + "..";
  }

  @Test
  void no_storey_imports_a_spoke() {
    String[] spokes = SPOKES.stream().map(one -> "org.posrig." + one + "..").toArray(String[]::new);
    rule(
        noClasses()
            .that()
            .resideOutsideOfPackages(with(spokes, "org.posrig.assembly.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(spokes));
  }

  /// What a host's rules decide, any dialect's host may ask.
  @Test
  void rules_of_a_host_know_no_dialect_and_no_other_part_of_a_host() {
    assertThat(house.stream().filter(one -> one.getPackageName().equals("org.posrig.hosts.rule")))
        .as("classes of the rules")
        .hasSizeGreaterThan(8);
    rule(
        noClasses()
            .that()
            .resideInAPackage("org.posrig.hosts.rule..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("org.posrig.hosts..")
                    .and(not(resideInAPackage("org.posrig.hosts.rule..")))));
  }

  private static String[] with(String[] packages, String one) {
    String[] more = java.util.Arrays.copyOf(packages, packages.length + 1);
    more[packages.length] = one;
    return more;
  }

  @TestFactory
  List<DynamicTest> a_foreign_library_stays_in_its_room() {
    return ROOMS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room.getKey(), () -> inItsRoom(room.getKey(), room.getValue())))
        .toList();
  }

  private static void inItsRoom(String library, String room) {
    assertThat(
            house.stream()
                .filter(one -> one.getPackageName().startsWith(room))
                .anyMatch(one -> uses(one, library)))
        .as("somebody in " + room + " uses " + library)
        .isTrue();
    rule(
        noClasses()
            .that()
            .resideOutsideOfPackage(room + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library + ".."));
  }

  private static boolean uses(JavaClass one, String library) {
    return one.getDirectDependenciesFromSelf().stream()
        .anyMatch(dependency -> dependency.getTargetClass().getPackageName().startsWith(library));
  }

  @Test
  void nobody_sleeps_or_reads_the_system_clock_outside_the_time_package() {
    rule(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.posrig.time..")
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", java.time.Duration.class)
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now"));
  }

  @Test
  void a_terminal_and_the_host_share_no_code() {
    rule(
        noClasses()
            .that()
            .resideInAnyPackage("org.posrig.reference..", "org.posrig.second..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.posrig.hosts..",
                "org.posrig.host..",
                "org.posrig.run..",
                "org.posrig.history.."));
  }

  @Test
  void every_class_lives_in_a_null_marked_package() {
    rule(
        classes()
            .that()
            .resideInAPackage("org.posrig..")
            .should(
                new com.tngtech.archunit.lang.ArchCondition<>("be in a @NullMarked package") {
                  @Override
                  public void check(
                      JavaClass one, com.tngtech.archunit.lang.ConditionEvents events) {
                    boolean marked =
                        one.getPackage()
                            .tryGetAnnotationOfType("org.jspecify.annotations.NullMarked")
                            .isPresent();
                    if (!marked)
                      events.add(
                          com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                              one, one.getPackageName() + " is not @NullMarked"));
                  }
                }));
  }

  private static void rule(ArchRule rule) {
    rule.check(house);
  }
}
