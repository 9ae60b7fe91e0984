package fr.vigie.reports.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** Bars over categories, with a line of a second series and a limit, each optional. */
public record Chart(
    String caption,
    String alternative,
    String unit,
    List<String> categories,
    Series bars,
    Optional<Series> line,
    Optional<Limit> limit)
    implements Block {

  public Chart {
    Required.words(caption, "the caption of a chart");
    Required.words(alternative, "the alternative of a chart");
    Required.words(unit, "the unit of a chart");
    categories = List.copyOf(categories);
    Required.that(!categories.isEmpty(), "a chart needs a category");
    Objects.requireNonNull(limit, "limit");
    int count = categories.size();
    requireValues(count, bars);
    line.ifPresent(series -> requireValues(count, series));
  }

  private static void requireValues(int count, Series series) {
    Required.that(
        series.values().size() == count, series.name() + " has a value for each category");
  }

  @Override
  public void accept(BlockVisitor visitor) {
    visitor.chart(this);
  }

  /** One value a category; an empty one is a gap, not a zero. */
  public record Series(String name, List<OptionalDouble> values) {
    public Series {
      Required.words(name, "the name of a series");
      values = List.copyOf(values);
    }
  }

  /** A horizontal mark with its name. */
  public record Limit(double value, String label) {
    public Limit {
      Required.words(label, "the label of a limit");
    }
  }
}
