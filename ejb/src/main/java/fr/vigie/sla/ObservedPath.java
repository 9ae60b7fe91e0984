package fr.vigie.sla;

import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;

/**
 * When an access path was seen up and when it was seen down. All other seconds are unknown: never
 * up without data.
 *
 * @param path the code of the path
 * @param up seconds in which the path could be used
 * @param down seconds in which it could not
 */
public record ObservedPath(String path, Spans up, Spans down) {
  /**
   * @throws IllegalArgumentException if a second is both up and down
   */
  public ObservedPath {
    if (!up.intersect(down).isEmpty()) {
      throw new IllegalArgumentException(path + " is both up and down: " + up.intersect(down));
    }
  }

  /** The seconds of a range of which nothing is known. */
  public Spans unknown(Span range) {
    return Spans.of(range.start(), range.end()).subtract(up).subtract(down);
  }
}
