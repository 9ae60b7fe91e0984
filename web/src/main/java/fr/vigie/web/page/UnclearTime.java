package fr.vigie.web.page;

import java.time.LocalDateTime;

/** A time was typed that clocks do not show on that day, or show twice, and nothing says which. */
final class UnclearTime extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final LocalDateTime typed;
  private final boolean twice;

  UnclearTime(LocalDateTime typed, boolean twice) {
    super(typed.toString());
    this.typed = typed;
    this.twice = twice;
  }

  LocalDateTime typed() {
    return typed;
  }

  /** Whether clocks show it twice; otherwise they skip it. */
  boolean isTwice() {
    return twice;
  }
}
