package org.posrig.features;

import io.cucumber.core.backend.ObjectFactory;
import io.cucumber.core.runtime.ObjectFactorySupplier;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.posrig.features.steps.ScenarioContext;
import org.posrig.run.Features.Stage;

/// Makes the step classes of each scenario and gives them its context; each thread has a factory of
/// its own.
final class StepObjectFactory implements ObjectFactorySupplier {
  private final ThreadLocal<ObjectFactory> perThread;

  StepObjectFactory(ScenarioContext.Finder finder, Stage stage) {
    perThread = ThreadLocal.withInitial(() -> new ScenarioObjects(finder, stage));
  }

  @Override
  public ObjectFactory get() {
    return perThread.get();
  }

  private static final class ScenarioObjects implements ObjectFactory {
    private final ScenarioContext.Finder finder;
    private final Stage stage;
    private final Map<Class<?>, Object> made = new LinkedHashMap<>();

    ScenarioObjects(ScenarioContext.Finder finder, Stage stage) {
      this.finder = finder;
      this.stage = stage;
    }

    @Override
    public void start() {
      made.clear();
      made.put(ScenarioContext.class, new ScenarioContext(stage, finder));
    }

    @Override
    public void stop() {
      made.clear();
    }

    @Override
    public boolean addClass(Class<?> glue) {
      return true;
    }

    @Override
    public <T> T getInstance(Class<T> type) {
      return type.cast(made.computeIfAbsent(type, this::make));
    }

    private Object make(Class<?> type) {
      try {
        Constructor<?> constructor = type.getConstructor(ScenarioContext.class);
        return constructor.newInstance(made.get(ScenarioContext.class));
      } catch (InvocationTargetException e) {
        throw new IllegalStateException(type + " could not be made", e.getCause());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(
            type + " needs a public constructor that takes a ScenarioContext", e);
      }
    }
  }
}
