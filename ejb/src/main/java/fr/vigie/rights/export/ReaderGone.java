package fr.vigie.rights.export;

import java.io.IOException;

/**
 * Whoever takes an export away has hung up. It passes through what writes tables without a word in
 * the log: readers may leave.
 */
public final class ReaderGone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final IOException failure;

  ReaderGone(IOException failure) {
    super(failure);
    this.failure = failure;
  }

  /** What the stream said. */
  IOException failure() {
    return failure;
  }
}
