package fr.vigie.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * An immutable set of instants, kept as sorted, disjoint, non-adjacent half-open spans {@code
 * [start, end)} of whole seconds since the epoch, in UTC.
 *
 * <p>Half-open, so that two spans that touch are one, and the seconds of a set are the plain sum of
 * its differences: 30 minutes are 1,800 seconds, never 1,801.
 */
public final class Spans {

  /** The empty set. */
  public static final Spans NONE = new Spans(new long[0]);

  /** start 0, end 0, start 1, end 1, …, strictly increasing. */
  private final long[] bounds;

  private Spans(long[] bounds) {
    this.bounds = bounds;
  }

  /**
   * One span.
   *
   * @param startInclusive epoch second at which the span begins
   * @param endExclusive epoch second at which it has ended; equal to the start gives {@link #NONE}
   * @throws IllegalArgumentException if the end is before the start
   */
  public static Spans of(long startInclusive, long endExclusive) {
    if (endExclusive < startInclusive) {
      throw new IllegalArgumentException(
          "a span cannot end at " + endExclusive + " before it starts at " + startInclusive);
    }
    return startInclusive == endExclusive
        ? NONE
        : new Spans(new long[] {startInclusive, endExclusive});
  }

  /** One span between two instants, each cut to the second. */
  public static Spans of(Instant startInclusive, Instant endExclusive) {
    return of(startInclusive.getEpochSecond(), endExclusive.getEpochSecond());
  }

  /** The union of many sets, in any order and overlapping as they may. */
  public static Spans union(List<Spans> sets) {
    if (sets.size() == 1) {
      return sets.get(0);
    }
    var builder = new Builder();
    sets.stream()
        .flatMap(set -> set.toList().stream())
        .sorted((a, b) -> Long.compare(a.start(), b.start()))
        .forEach(span -> builder.add(span.start(), span.end()));
    return builder.build();
  }

  public Spans union(Spans other) {
    return other.isEmpty() ? this : combine(other, (a, b) -> a | b);
  }

  public Spans intersect(Spans other) {
    return combine(other, (a, b) -> a & b);
  }

  /** What is in this set and not in the other. */
  public Spans subtract(Spans other) {
    return other.isEmpty() ? this : combine(other, (a, b) -> a & ~b);
  }

  /** The number of seconds in the set. */
  public long seconds() {
    long sum = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      sum += bounds[i + 1] - bounds[i];
    }
    return sum;
  }

  public boolean isEmpty() {
    return bounds.length == 0;
  }

  /** Whether the set has this second. */
  public boolean contains(long epochSecond) {
    int at = Arrays.binarySearch(bounds, epochSecond);
    return at >= 0 ? at % 2 == 0 : (-at - 1) % 2 == 1;
  }

  /**
   * What of the set lies between two seconds, in a time that depends on the result only.
   *
   * @throws IllegalArgumentException if the end is before the start
   */
  public Spans between(long startInclusive, long endExclusive) {
    var window = of(startInclusive, endExclusive);
    int first = firstEndingAfter(startInclusive);
    int last = first;
    while (last < size() && start(last) < endExclusive) {
      last++;
    }
    return new Spans(Arrays.copyOfRange(bounds, 2 * first, 2 * last)).intersect(window);
  }

  /** The index of the first span that has not ended at this second; {@link #size} if all have. */
  public int firstEndingAfter(long epochSecond) {
    int at = Arrays.binarySearch(bounds, epochSecond);
    return (at >= 0 ? at + 1 : -at - 1) / 2;
  }

  /** How many separate spans the set has. */
  public int size() {
    return bounds.length / 2;
  }

  public long start(int index) {
    return bounds[2 * index];
  }

  public long end(int index) {
    return bounds[2 * index + 1];
  }

  /** The spans in order of time. */
  public List<Span> toList() {
    var list = new ArrayList<Span>(size());
    for (int i = 0; i < size(); i++) {
      list.add(new Span(start(i), end(i)));
    }
    return list;
  }

  private Spans combine(Spans other, IntBinaryOperator inside) {
    var result = new Builder();
    int i = 0;
    int j = 0;
    long from = 0;
    boolean open = false;
    while (i < bounds.length || j < other.bounds.length) {
      long at =
          Math.min(
              i < bounds.length ? bounds[i] : Long.MAX_VALUE,
              j < other.bounds.length ? other.bounds[j] : Long.MAX_VALUE);
      if (i < bounds.length && bounds[i] == at) {
        i++;
      }
      if (j < other.bounds.length && other.bounds[j] == at) {
        j++;
      }
      boolean nowOpen = (inside.applyAsInt(i & 1, j & 1) & 1) == 1;
      if (nowOpen && !open) {
        from = at;
      } else if (!nowOpen && open) {
        result.add(from, at);
      }
      open = nowOpen;
    }
    return result.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Spans that && Arrays.equals(bounds, that.bounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }

  @Override
  public String toString() {
    return toList().toString();
  }

  /**
   * One span of a set.
   *
   * @param start epoch second, inclusive
   * @param end epoch second, exclusive
   */
  public record Span(long start, long end) {
    public Instant from() {
      return Instant.ofEpochSecond(start);
    }

    public Instant to() {
      return Instant.ofEpochSecond(end);
    }

    public long seconds() {
      return end - start;
    }

    @Override
    public String toString() {
      return from() + "/" + to();
    }
  }

  /** Collects spans that come in order of their start, joining those that touch or overlap. */
  public static final class Builder {
    private long[] bounds = new long[16];
    private int length;

    /**
     * Adds a span; an empty one adds nothing.
     *
     * @throws IllegalArgumentException if the span starts before the one added last
     */
    public Builder add(long startInclusive, long endExclusive) {
      if (length > 0 && startInclusive < bounds[length - 2]) {
        throw new IllegalArgumentException("spans are added in order of their start");
      }
      if (endExclusive <= startInclusive) {
        return this;
      }
      if (length > 0 && startInclusive <= bounds[length - 1]) {
        bounds[length - 1] = Math.max(bounds[length - 1], endExclusive);
        return this;
      }
      if (length == bounds.length) {
        bounds = Arrays.copyOf(bounds, 2 * length);
      }
      bounds[length++] = startInclusive;
      bounds[length++] = endExclusive;
      return this;
    }

    public Spans build() {
      return length == 0 ? NONE : new Spans(Arrays.copyOf(bounds, length));
    }
  }
}
