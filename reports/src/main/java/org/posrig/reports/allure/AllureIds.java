package org.posrig.reports.allure;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;

/// Lets every id that Allure invents begin with a letter.
///
/// Its ids are sixteen random hexadecimal digits. One in some two thousand has decimal digits only,
/// a run has some two thousand, and then one may be as good a card number as any: the leak gate
/// would turn a clean run red.
final class AllureIds {
  private static final String LETTER = "u"; // no hexadecimal digit

  private final ClassLoader loader;

  /// @param loader where Allure's classes are
  AllureIds(ClassLoader loader) {
    this.loader = loader;
  }

  /// The same reader of results, whose ids begin with a letter.
  Object reader(Object reader) throws ReflectiveOperationException {
    return proxy(
        "Reader",
        (_, method, arguments) -> {
          if (method.getName().equals("readResults")) arguments[1] = visitor(arguments[1]);
          return call(reader, method, arguments);
        });
  }

  private Object visitor(Object visitor) throws ReflectiveOperationException {
    return proxy(
        "core.ResultsVisitor",
        (_, method, arguments) -> {
          if (method.getName().equals("visitTestResult")) letter(arguments[0], "Uid");
          Object seen = call(visitor, method, arguments);
          if (method.getName().equals("visitAttachmentFile")) letter(seen, "Uid", "Source");
          return seen;
        });
  }

  private Object proxy(String type, InvocationHandler handler) throws ReflectiveOperationException {
    Class<?> named = loader.loadClass(Generator.PACKAGE + type);
    return Proxy.newProxyInstance(loader, new Class<?>[] {named}, handler);
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw Objects.requireNonNullElse(e.getCause(), e);
    }
  }

  private static void letter(Object named, String... properties) {
    for (String property : properties) letter(named, property);
  }

  private static void letter(Object named, String property) {
    try {
      Method set = named.getClass().getMethod("set" + property, String.class);
      String now = String.valueOf(named.getClass().getMethod("get" + property).invoke(named));
      if (!now.startsWith(LETTER)) set.invoke(named, LETTER + now);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "Allure's " + named.getClass() + " has no " + property + " to set a letter before", e);
    }
  }
}
