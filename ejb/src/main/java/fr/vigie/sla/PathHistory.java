package fr.vigie.sla;

import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;
import java.util.Arrays;

/**
 * What was observed of one access path: moments in ascending order, each with a state and with how
 * long its source vouches for it. Kept in primitive arrays, nine bytes an observation, so that a
 * year of minute probes of every path fits in memory and is read in one pass.
 *
 * <p>An observation holds until the next one of its path, at most as long as its source vouches for
 * it; then, as before the first one, nothing is known. There is no "up" without data.
 */
public final class PathHistory {
  private static final int UP = 1;

  private final String path;
  private final long[] at;
  private final byte[] code;
  private final int size;
  private final long[] validFor;

  private PathHistory(Builder builder) {
    path = builder.path;
    at = builder.at;
    code = builder.code;
    size = builder.size;
    validFor = Arrays.copyOf(builder.validFor, builder.sources);
  }

  public static Builder of(String path) {
    return new Builder(path);
  }

  /** The number of observations. */
  public int size() {
    return size;
  }

  /**
   * The spans during which the path was up, and those during which it was down, cut to a range and
   * to now. To know the state at the start of the range, the history must hold the last observation
   * before it, if that one is recent enough to still hold.
   *
   * @param range the seconds asked for
   * @param asOf epoch second of "now": from there on nothing is known
   */
  public ObservedPath collapse(Span range, long asOf) {
    long from = range.start();
    long to = Math.min(range.end(), asOf);
    var up = new Spans.Builder();
    var down = new Spans.Builder();
    int i = firstThatMatters(from);
    while (i < size && at[i] < to) {
      byte state = code[i];
      long valid = validFor[state >> 1];
      long start = at[i];
      long holds = start + valid;
      i++;
      while (i < size && code[i] == state && at[i] <= holds) {
        holds = at[i++] + valid;
      }
      long end = Math.min(i < size ? Math.min(holds, at[i]) : holds, to);
      ((state & UP) == UP ? up : down).add(Math.max(start, from), end);
    }
    return new ObservedPath(path, up.build(), down.build());
  }

  private int firstThatMatters(long from) {
    int found = Arrays.binarySearch(at, 0, size, from);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /** Collects observations in ascending order of time. */
  public static final class Builder {
    private static final int MOST_SOURCES = 64;

    private final String path;
    private long[] at = new long[64];
    private byte[] code = new byte[64];
    private int size;
    private final long[] validFor = new long[MOST_SOURCES];
    private int sources;

    private Builder(String path) {
      this.path = path;
    }

    /**
     * Adds an observation.
     *
     * @param epochSecond when the path was seen in that state; later than the one before
     * @param up whether it could be used
     * @param validForSeconds how long the source vouches for it without a further observation, more
     *     than 0
     * @throws IllegalArgumentException if the time does not ascend, the validity is not positive,
     *     or more than 64 different validities are used
     */
    public Builder add(long epochSecond, boolean up, long validForSeconds) {
      if (size > 0 && epochSecond <= at[size - 1]) {
        throw new IllegalArgumentException(
            "observations of " + path + " must ascend: " + epochSecond + " after " + at[size - 1]);
      }
      if (size == at.length) {
        at = Arrays.copyOf(at, 2 * size);
        code = Arrays.copyOf(code, 2 * size);
      }
      at[size] = epochSecond;
      code[size++] = (byte) (source(validForSeconds) << 1 | (up ? UP : 0));
      return this;
    }

    private int source(long validForSeconds) {
      for (int i = 0; i < sources; i++) {
        if (validFor[i] == validForSeconds) {
          return i;
        }
      }
      if (validForSeconds <= 0 || sources == MOST_SOURCES) {
        throw new IllegalArgumentException("validity refused: " + validForSeconds + " s");
      }
      validFor[sources] = validForSeconds;
      return sources++;
    }

    /** The history so far. The builder must not be used any more. */
    public PathHistory build() {
      return new PathHistory(this);
    }
  }
}
