package org.posrig.features;

import io.cucumber.core.backend.ObjectFactory;
import io.cucumber.core.runtime.ObjectFactorySupplier;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.posrig.features.steps.ScenarioContext;
import org.posrig.result.ScenarioInfo;
import org.posrig.run.Features.Stage;

/// Makes the step classes of each scenario and gives them its context; each thread has a factory of
/// its own.
final class StepObjectFactory implements ObjectFactorySupplier {
  private final ThreadLocal<ObjectFactory> perThread;

  StepObjectFactory(Catalogue catalogue, Stage stage) {
    perThread = ThreadLocal.withInitial(() -> new ScenarioObjects(catalogue, stage));
  }

  @Override
  public ObjectFactory get() {
    return perThread.get();
  }

  private static final class ScenarioObjects implements ObjectFactory {
    private final Catalogue catalogue;
    private final Stage stage;
    private final Map<Class<?>, Object> made = new LinkedHashMap<>();

    ScenarioObjects(Catalogue catalogue, Stage stage) {
      this.catalogue = catalogue;
      this.stage = stage;
    }

    @Override
    public void start() {
      made.clear();
      made.put(ScenarioContext.class, new ScenarioContext(stage, this::scenario));
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

    private ScenarioInfo scenario(java.net.URI feature, int line) {
      return catalogue.scenario(feature, line);
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
