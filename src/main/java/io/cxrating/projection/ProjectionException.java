package io.cxrating.projection;

/** The projection cannot be opened, updated or read. */
public final class ProjectionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ProjectionException(String message) {
    super(message);
  }

  public ProjectionException(String message, Throwable cause) {
    super(message, cause);
  }
}
