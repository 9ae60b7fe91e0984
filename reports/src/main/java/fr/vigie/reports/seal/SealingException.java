package fr.vigie.reports.seal;

/** Keys that cannot be used, or a report that could not be sealed; nothing was half-written. */
public final class SealingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SealingException(String message, Throwable cause) {
    super(message, cause);
  }

  SealingException(String message) {
    super(message);
  }
}
