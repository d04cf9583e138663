package org.posrig.text;

/// An error whose words a person reads: they are data until somebody does.
public abstract class ExplainedException extends RuntimeException implements Explained {
  private static final long serialVersionUID = 1;

  private final transient Sentence says;

  protected ExplainedException(Sentence says) {
    this.says = says;
  }

  protected ExplainedException(Sentence says, Throwable cause) {
    super(cause);
    this.says = says;
  }

  @Override
  public final Sentence says() {
    return says;
  }

  /// In English, for developers.
  @Override
  public final String getMessage() {
    return says.english();
  }
}
