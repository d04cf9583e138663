package org.posrig.run;

/// What is done when the rig is interrupted, and only then: while the Java machine ends by a
/// signal, beside everything else.
public final class Interruption implements AutoCloseable {
  private final Thread hook;

  public Interruption(String name, Runnable work) {
    hook = new Thread(work, name);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /// The danger is over: the work is not done any more. Once the end has begun it is done all the
  /// same, and whoever comes here waits for that end.
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      awaitTheEnd();
    }
  }

  // The machine halts when its hooks have ended; nothing that is said until then is worth hearing.
  private static void awaitTheEnd() {
    try {
      Thread.currentThread().join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
