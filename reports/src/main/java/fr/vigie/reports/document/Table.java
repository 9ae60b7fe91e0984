package fr.vigie.reports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A table with one row of column headers. It may be longer than a page: the headers are repeated
 * for the eye on each page, and said once to a screen reader.
 *
 * @param rowHeaders whether the first cell of each row names the row
 */
public record Table(String caption, List<Column> columns, List<Row> rows, boolean rowHeaders)
    implements Block {

  /** Where the text of a column stands; figures go to the right, so that their digits align. */
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  public Table {
    Required.words(caption, "the caption of a table");
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    Required.that(!columns.isEmpty(), "a table needs a column");
    for (Row row : rows) {
      Required.that(
          row.cells().size() == columns.size(),
          "a row has " + row.cells().size() + " cells under " + columns.size() + " columns");
    }
  }

  public static Builder captioned(String caption) {
    return new Builder(caption);
  }

  @Override
  public void accept(BlockVisitor visitor) {
    visitor.table(this);
  }

  /**
   * One column.
   *
   * @param weight its share of the width among the weights of all columns; above 0
   */
  public record Column(String header, Align align, double weight) {
    public Column {
      Required.words(header, "the header of a column");
      Objects.requireNonNull(align, "align");
      Required.that(weight > 0, "the weight of a column is above 0, not " + weight);
    }
  }

  /**
   * One row.
   *
   * @param emphasised whether it stands out, as a total does
   */
  public record Row(List<Cell> cells, boolean emphasised) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** One cell; with a tone, its text is the word that the colour repeats. */
  public record Cell(String text, Tone tone) {
    public Cell {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(tone, "tone");
      if (tone != Tone.NEUTRAL) {
        Required.words(text, "a cell of tone " + tone);
      }
    }

    public static Cell of(String text) {
      return new Cell(text, Tone.NEUTRAL);
    }
  }

  /** Composes a table from left to right and from top to bottom. */
  public static final class Builder {
    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private boolean rowHeaders;

    private Builder(String caption) {
      this.caption = caption;
    }

    public Builder column(String header, Align align, double weight) {
      columns.add(new Column(header, align, weight));
      return this;
    }

    public Builder row(String... texts) {
      return row(List.of(texts).stream().map(Cell::of).toList());
    }

    public Builder row(List<Cell> cells) {
      rows.add(new Row(cells, false));
      return this;
    }

    /** A row that stands out, as a total does. */
    public Builder total(String... texts) {
      rows.add(new Row(List.of(texts).stream().map(Cell::of).toList(), true));
      return this;
    }

    /** The first cell of each row names the row. */
    public Builder rowHeaders() {
      rowHeaders = true;
      return this;
    }

    public Table build() {
      return new Table(caption, columns, rows, rowHeaders);
    }
  }
}
