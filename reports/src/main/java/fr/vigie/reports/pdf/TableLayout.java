package fr.vigie.reports.pdf;

import fr.vigie.reports.document.Table;
import fr.vigie.reports.document.Table.Cell;
import fr.vigie.reports.document.Table.Column;
import fr.vigie.reports.document.Tone;
import java.util.ArrayList;
import java.util.List;

/** How wide the columns of a table are, and the text of its rows broken to fit them. */
final class TableLayout {
  static final float PAD_X = 5;
  static final float PAD_Y = 3.5f;

  /** No word makes a column wider than this share of the table, and no text than the next. */
  private static final float WIDEST_WORD = 0.25f;

  private static final float WIDEST_TEXT = 0.4f;

  /** Left and right of the text, with a hair for rounding. */
  private static final float PADDING = 2 * PAD_X + 0.5f;

  private static final Ink HEADER = new Ink(8.5f, 11, Palette.MARINE);

  private final List<Column> columns;
  private final boolean rowHeaders;
  private final float[] widths;

  TableLayout(Table table, float width) {
    columns = table.columns();
    rowHeaders = table.rowHeaders();
    widths = widths(table, width);
  }

  float width(int column) {
    return widths[column];
  }

  Column column(int column) {
    return columns.get(column);
  }

  List<TonedWords> header() {
    var cells = new ArrayList<TonedWords>();
    for (int i = 0; i < columns.size(); i++) {
      cells.add(words(Cell.of(columns.get(i).header()), FontFace.BOLD, HEADER, i));
    }
    return cells;
  }

  List<TonedWords> row(Table.Row row) {
    var cells = new ArrayList<TonedWords>();
    for (int i = 0; i < columns.size(); i++) {
      FontFace face = row.emphasised() || names(i) ? FontFace.BOLD : FontFace.REGULAR;
      cells.add(words(row.cells().get(i), face, Ink.CELL, i));
    }
    return cells;
  }

  /** Whether the cells of a column name their rows. */
  boolean names(int column) {
    return rowHeaders && column == 0;
  }

  private TonedWords words(Cell cell, FontFace face, Ink ink, int column) {
    return TonedWords.of(cell.text(), cell.tone(), face, ink, widths[column] - 2 * PAD_X);
  }

  /**
   * Shares by weight; then what a column does not need goes to those whose longest word is cut, and
   * what is left to those whose cells would break into lines.
   */
  private static float[] widths(Table table, float width) {
    int count = table.columns().size();
    double weights = table.columns().stream().mapToDouble(Column::weight).sum();
    var widths = new float[count];
    var least = new float[count];
    var natural = new float[count];
    for (int i = 0; i < count; i++) {
      widths[i] = (float) (width * table.columns().get(i).weight() / weights);
      least[i] = Math.min(width * WIDEST_WORD, PADDING + widest(table, i, TextLines::widestWord));
      natural[i] =
          Math.min(width * WIDEST_TEXT, PADDING + widest(table, i, TableLayout::wholeText));
    }
    grant(widths, least);
    grant(widths, natural);
    return widths;
  }

  /** Moves width from columns that have more than they need to those that have less. */
  private static void grant(float[] widths, float[] needs) {
    float lacking = 0;
    float spare = 0;
    for (int i = 0; i < widths.length; i++) {
      lacking += Math.max(0, needs[i] - widths[i]);
      spare += Math.max(0, widths[i] - needs[i]);
    }
    if (lacking == 0 || spare == 0) {
      return;
    }
    float given = Math.min(1, lacking / spare);
    float granted = Math.min(1, spare / lacking);
    for (int i = 0; i < widths.length; i++) {
      float missing = needs[i] - widths[i];
      widths[i] += missing > 0 ? missing * granted : missing * given;
    }
  }

  private static float widest(Table table, int column, Measure measure) {
    float widest =
        measure.width(table.columns().get(column).header(), FontFace.BOLD, HEADER.size());
    for (Table.Row row : table.rows()) {
      Cell cell = row.cells().get(column);
      boolean bold =
          row.emphasised() || cell.tone() != Tone.NEUTRAL || (table.rowHeaders() && column == 0);
      FontFace face = bold ? FontFace.BOLD : FontFace.REGULAR;
      float word = measure.width(cell.text(), face, Ink.CELL.size());
      widest = Math.max(widest, word + ToneMark.advance(cell.tone(), Ink.CELL.size()));
    }
    return widest;
  }

  private static float wholeText(String text, FontFace face, float size) {
    return face.width(face.printable(text).replace('\n', ' '), size);
  }

  /** The width of a text in some sense. */
  private interface Measure {
    float width(String text, FontFace face, float size);
  }
}
