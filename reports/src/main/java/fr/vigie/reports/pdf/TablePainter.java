package fr.vigie.reports.pdf;

import static java.util.Collections.nCopies;

import fr.vigie.reports.document.Table;
import fr.vigie.reports.document.Table.Align;
import fr.vigie.reports.document.Table.Cell;
import fr.vigie.reports.document.Tone;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;

/**
 * A table, row by row. The headers are tagged where the table begins; where it goes on after a page
 * break they are drawn again as artifacts, so that nobody hears them twice. A row higher than a
 * page goes on over the next.
 */
final class TablePainter {
  private final PageFlow flow;

  TablePainter(PageFlow flow) {
    this.flow = flow;
  }

  void paint(Table table, Tag parent) {
    var layout = new TableLayout(table, PageFlow.WIDTH);
    List<TonedWords> header = layout.header();
    List<Line> caption =
        TextLines.of(table.caption(), FontFace.BOLD, Ink.CAPTION.size(), PageFlow.WIDTH);
    float head = Prose.height(caption, Ink.CAPTION) + 4 + height(header);
    flow.gap(4);
    flow.ensure(Math.min(head + 3 * Ink.CELL.leading(), PageFlow.HEIGHT / 2));
    Tag tag = parent.child("Table");
    new Prose(flow).set(caption, Ink.CAPTION, 0, tag.child("Caption"));
    flow.advance(4);
    paintHeader(layout, header, tag);
    paintRows(table, layout, header, tag);
    flow.advance(12);
  }

  private void paintHeader(TableLayout layout, List<TonedWords> header, Tag table) {
    Tag row = table.child("THead").child("TR");
    COSDictionary scope = Attributes.scope("Column");
    var cells = new ArrayList<Tag>();
    for (int i = 0; i < header.size(); i++) {
      cells.add(row.child("TH").attributes(scope));
    }
    Canvas canvas = flow.canvas();
    float top = flow.y();
    canvas.artifact(() -> drawHeaderRule(canvas, top + height(header)));
    for (int i = 0; i < header.size(); i++) {
      header.get(i).draw(canvas, x(layout, header, i), top + TableLayout.PAD_Y, cells.get(i));
    }
    flow.advance(height(header));
  }

  private void repeatHeader(TableLayout layout, List<TonedWords> header) {
    Canvas canvas = flow.canvas();
    float top = flow.y();
    canvas.artifact(
        () -> {
          drawHeaderRule(canvas, top + height(header));
          for (int i = 0; i < header.size(); i++) {
            TonedWords cell = header.get(i);
            float x = x(layout, header, i);
            Prose.draw(canvas, cell.lines(), cell.ink(), x, top + TableLayout.PAD_Y);
          }
        });
    flow.advance(height(header));
  }

  private void paintRows(Table table, TableLayout layout, List<TonedWords> header, Tag tag) {
    Tag body = tag.child("TBody");
    COSDictionary scope = Attributes.scope("Row");
    float page = PageFlow.HEIGHT - height(header);
    for (Table.Row row : rows(table)) {
      List<TonedWords> cells = layout.row(row);
      Tag rowTag = body.child("TR");
      var tags = new ArrayList<Tag>();
      for (int i = 0; i < cells.size(); i++) {
        tags.add(layout.names(i) ? rowTag.child("TH").attributes(scope) : rowTag.child("TD"));
      }
      float height = height(cells);
      if (height > flow.free() && height <= page) {
        turnPage(layout, header);
      }
      paintOverPages(layout, header, cells, tags, row.emphasised());
    }
  }

  /** An empty table shows a row of dashes: it was not forgotten, there is nothing. */
  private static List<Table.Row> rows(Table table) {
    if (!table.rows().isEmpty()) {
      return table.rows();
    }
    return List.of(new Table.Row(nCopies(table.columns().size(), Cell.of("–")), false));
  }

  private void paintOverPages(
      TableLayout layout,
      List<TonedWords> header,
      List<TonedWords> cells,
      List<Tag> tags,
      boolean emphasised) {
    List<TonedWords> rest = cells;
    while (height(rest) > flow.free()) {
      int lines = (int) ((flow.free() - 2 * TableLayout.PAD_Y) / Ink.CELL.leading());
      if (lines > 0) {
        paintRow(layout, rest.stream().map(cell -> cell.first(lines)).toList(), tags, emphasised);
        rest = rest.stream().map(cell -> cell.after(lines)).toList();
      }
      turnPage(layout, header);
    }
    paintRow(layout, rest, tags, emphasised);
  }

  private void paintRow(
      TableLayout layout, List<TonedWords> cells, List<Tag> tags, boolean emphasised) {
    Canvas canvas = flow.canvas();
    float top = flow.y();
    float height = height(cells);
    canvas.artifact(() -> drawGround(canvas, layout, cells, top, emphasised));
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        cells.get(i).draw(canvas, x(layout, cells, i), top + TableLayout.PAD_Y, tags.get(i));
      }
    }
    flow.advance(height);
  }

  private void turnPage(TableLayout layout, List<TonedWords> header) {
    flow.turnPage();
    repeatHeader(layout, header);
  }

  private static void drawHeaderRule(Canvas canvas, float y) {
    canvas.rule(PageFlow.LEFT, y, PageFlow.LEFT + PageFlow.WIDTH, y, Palette.MARINE, 1);
  }

  private static void drawGround(
      Canvas canvas, TableLayout layout, List<TonedWords> cells, float top, boolean emphasised) {
    float height = height(cells);
    if (emphasised) {
      canvas.fill(new Box(PageFlow.LEFT, top, PageFlow.WIDTH, height), Palette.GROUND);
    }
    for (int i = 0; i < cells.size(); i++) {
      TonedWords cell = cells.get(i);
      if (cell.tone() != Tone.NEUTRAL && !cell.isEmpty()) {
        float x = x(layout, cells, i) - 4;
        var pill = new Box(x, top + 1.5f, cell.width() + 8, cell.height() + 4);
        canvas.roundedFill(pill, 3, Palette.ground(cell.tone()));
      }
    }
    float y = top + height;
    canvas.rule(PageFlow.LEFT, y, PageFlow.LEFT + PageFlow.WIDTH, y, Palette.RULE, 0.5f);
  }

  /** Where the widest line of a cell begins. */
  private static float x(TableLayout layout, List<TonedWords> cells, int column) {
    float x = PageFlow.LEFT;
    for (int i = 0; i < column; i++) {
      x += layout.width(i);
    }
    Align align = layout.column(column).align();
    float room = layout.width(column) - 2 * TableLayout.PAD_X - cells.get(column).width();
    return x
        + TableLayout.PAD_X
        + switch (align) {
          case LEFT -> 0;
          case CENTRE -> room / 2;
          case RIGHT -> room;
        };
  }

  private static float height(List<TonedWords> cells) {
    float highest = 0;
    for (TonedWords cell : cells) {
      highest = Math.max(highest, cell.height());
    }
    return highest + 2 * TableLayout.PAD_Y;
  }
}
