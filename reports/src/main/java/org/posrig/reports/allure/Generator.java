package org.posrig.reports.allure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Allure's own generator, in this machine but in a class loader of its own: its libraries never
/// meet ours.
///
/// The extensions are named here instead of taking Allure's default set: the one that reports to an
/// analytics address is left out, and those that write what nobody reads.
final class Generator {
  static final String PACKAGE = "io.qameta.allure.";
  private static final List<String> EXTENSIONS =
      List.of(
          "tags.TagsPlugin",
          "retry.RetryPlugin",
          "retry.RetryTrendPlugin",
          "severity.SeverityPlugin",
          "history.HistoryPlugin",
          "history.HistoryTrendPlugin",
          "category.CategoriesPlugin",
          "category.CategoriesTrendPlugin",
          "duration.DurationPlugin",
          "duration.DurationTrendPlugin",
          "status.StatusChartPlugin",
          "timeline.TimelinePlugin",
          "suites.SuitesPlugin",
          "core.TestsResultsPlugin",
          "core.AttachmentsPlugin",
          "summary.SummaryPlugin",
          "executor.ExecutorPlugin",
          "launch.LaunchPlugin",
          "allure1.Allure1Plugin",
          "environment.Allure1EnvironmentPlugin");
  private static final String READER = "allure2.Allure2Plugin";

  private final Path home;

  /// @param home where Allure's `lib` and `plugins` are
  Generator(Path home) {
    this.home = home;
  }

  /// Writes one file, `index.html`, which opens without a server.
  void generate(Path results, Path report, String name)
      throws IOException, ReflectiveOperationException {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader("allure", jars(), ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(loader);
      generate(loader, results, report, name);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private void generate(ClassLoader loader, Path results, Path report, String name)
      throws ReflectiveOperationException {
    Class<?> type = loader.loadClass(PACKAGE + "ReportGenerator");
    Object generator =
        type.getConstructor(loader.loadClass(PACKAGE + "core.Configuration"))
            .newInstance(configuration(loader, name));
    type.getMethod("generateSingleFile", Path.class, List.class)
        .invoke(generator, report, List.of(results));
  }

  private Object configuration(ClassLoader loader, String name)
      throws ReflectiveOperationException {
    Class<?> type = loader.loadClass(PACKAGE + "ConfigurationBuilder");
    Object builder = Objects.requireNonNull(type.getMethod("empty").invoke(null));
    type.getMethod("withExtensions", List.class).invoke(builder, extensions(loader));
    type.getMethod("withPlugins", List.class).invoke(builder, plugins(loader));
    type.getMethod("withReportName", String.class).invoke(builder, name);
    return Objects.requireNonNull(type.getMethod("build").invoke(builder));
  }

  private static List<Object> extensions(ClassLoader loader) throws ReflectiveOperationException {
    List<Object> extensions = new ArrayList<>();
    for (String name : EXTENSIONS) extensions.add(extension(loader, name));
    extensions.add(new AllureIds(loader).reader(extension(loader, READER)));
    return List.copyOf(extensions);
  }

  private static Object extension(ClassLoader loader, String name)
      throws ReflectiveOperationException {
    return loader.loadClass(PACKAGE + name).getConstructor().newInstance();
  }

  private List<Object> plugins(ClassLoader loader) throws ReflectiveOperationException {
    Class<?> type = loader.loadClass(PACKAGE + "plugin.DefaultPluginLoader");
    Object found =
        type.getMethod("loadPlugin", ClassLoader.class, Path.class)
            .invoke(
                type.getConstructor().newInstance(),
                loader,
                home.resolve("plugins").resolve("behaviors-plugin"));
    if (!(found instanceof Optional<?> plugin) || plugin.isEmpty())
      throw new InvocationTargetException(
          null, "Allure's behaviors-plugin is missing below " + home);
    return List.of(plugin.get());
  }

  private URL[] jars() throws IOException {
    List<URL> urls = new ArrayList<>();
    urls.add(quiet());
    try (Stream<Path> files = Files.list(home.resolve("lib"))) {
      files
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted()
          .forEach(file -> urls.add(url(file)));
    }
    return urls.toArray(new URL[0]);
  }

  /// The folder with what stands before Allure's own: a logging configuration that says nothing,
  /// and the few kinds of file that are attached here.
  private static URL quiet() throws MalformedURLException {
    String file =
        Objects.requireNonNull(Generator.class.getResource("quiet/logback.xml")).toString();
    return URI.create(file.substring(0, file.lastIndexOf('/') + 1)).toURL();
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
