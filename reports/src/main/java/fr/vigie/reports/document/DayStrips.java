package fr.vigie.reports.document;

import java.util.List;
import java.util.Objects;

/**
 * A picture of days: one strip a day from midnight to midnight, with spans laid over a ground in
 * the order given, the last on top.
 */
public record DayStrips(String caption, String alternative, List<Strip> strips, List<Legend> legend)
    implements Block {

  /** The seconds of a strip: the wall clock of a day, whatever its real length. */
  public static final int DAY = 86_400;

  public DayStrips {
    Required.words(caption, "the caption of day strips");
    Required.words(alternative, "the alternative of day strips");
    strips = List.copyOf(strips);
    legend = List.copyOf(legend);
    Required.that(!strips.isEmpty(), "day strips need at least one day");
  }

  @Override
  public void accept(BlockVisitor visitor) {
    visitor.dayStrips(this);
  }

  /** One day over its ground. */
  public record Strip(String label, Fill ground, List<Span> spans) {
    public Strip {
      Required.words(label, "the label of a day");
      Objects.requireNonNull(ground, "ground");
      spans = List.copyOf(spans);
    }
  }

  /**
   * A span of a day, half-open.
   *
   * @param from second of the day, inclusive
   * @param to second of the day, exclusive, at most {@link #DAY}
   */
  public record Span(int from, int to, Fill fill) {
    public Span {
      Required.that(0 <= from && from < to && to <= DAY, "no span of a day: " + from + " to " + to);
      Objects.requireNonNull(fill, "fill");
    }
  }
}
