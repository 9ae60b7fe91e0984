package fr.vigie.reports.pdf;

import fr.vigie.reports.document.BlockVisitor;
import fr.vigie.reports.document.Callout;
import fr.vigie.reports.document.Chart;
import fr.vigie.reports.document.DayStrips;
import fr.vigie.reports.document.Heading;
import fr.vigie.reports.document.ItemList;
import fr.vigie.reports.document.KeyFigures;
import fr.vigie.reports.document.LimitBars;
import fr.vigie.reports.document.Notes;
import fr.vigie.reports.document.Paragraph;
import fr.vigie.reports.document.Table;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Sets one block under another, each in the section that its heading opened. */
final class BlockPainter implements BlockVisitor {
  private static final Ink[] HEADINGS = {
    new Ink(15, 19, Palette.MARINE),
    new Ink(12, 16, Palette.MARINE),
    new Ink(10.5f, 14, Palette.INK)
  };

  private static final float BELOW_HEADING = 5;

  private final PageFlow flow;
  private final Sections sections;
  private final Bookmarks bookmarks;
  private final Prose prose;
  private final ListPainter lists;
  private final ChartPainter charts;

  BlockPainter(
      PDDocument pdf, PageFlow flow, Sections sections, Bookmarks bookmarks, Locale language) {
    this.flow = flow;
    this.sections = sections;
    this.bookmarks = bookmarks;
    prose = new Prose(flow);
    lists = new ListPainter(flow);
    charts = new ChartPainter(pdf, flow, language);
  }

  @Override
  public void heading(Heading heading) {
    Ink ink = HEADINGS[heading.level() - 2];
    List<Line> lines = TextLines.of(heading.text(), FontFace.BOLD, ink.size(), PageFlow.WIDTH);
    Tag tag = sections.open(heading);
    float above = ink.size() * 0.8f;
    flow.hold(
        above + Prose.height(lines, ink) + BELOW_HEADING,
        () -> {
          flow.gap(above);
          bookmarks.add(heading.level(), heading.text(), flow.canvas().page(), flow.y());
          prose.set(lines, ink, 0, tag);
          flow.advance(BELOW_HEADING);
        });
  }

  @Override
  public void paragraph(Paragraph paragraph) {
    if (paragraph.role() == Paragraph.Role.SIGNATURE) {
      signature(paragraph);
      return;
    }
    Ink ink =
        switch (paragraph.role()) {
          case LEAD -> Ink.LEAD;
          case BODY, SIGNATURE -> Ink.BODY;
          case MUTED -> Ink.MUTED;
        };
    List<Line> lines = TextLines.of(paragraph.text(), ink.size(), PageFlow.WIDTH);
    prose.set(lines, ink, 0, sections.current().child("P"));
    flow.advance(ink.leading() / 2);
  }

  private void signature(Paragraph paragraph) {
    float indent = LetterheadPainter.RIGHT_COLUMN - PageFlow.LEFT;
    List<Line> lines = TextLines.of(paragraph.text(), Ink.BODY.size(), PageFlow.WIDTH - indent);
    flow.gap(Ink.BODY.leading());
    flow.ensure(Prose.height(lines, Ink.BODY));
    prose.set(lines, Ink.BODY, indent, sections.current().child("P"));
    flow.advance(Ink.BODY.leading() / 2);
  }

  @Override
  public void callout(Callout callout) {
    new CalloutPainter(flow).paint(callout, sections.current());
  }

  @Override
  public void keyFigures(KeyFigures figures) {
    new KeyFiguresPainter(flow).paint(figures, sections.current());
  }

  @Override
  public void table(Table table) {
    new TablePainter(flow).paint(table, sections.current());
  }

  @Override
  public void limitBars(LimitBars bars) {
    new LimitBarsPainter(flow).paint(bars, sections.current());
  }

  @Override
  public void dayStrips(DayStrips strips) {
    new DayStripsPainter(flow).paint(strips, sections.current());
  }

  @Override
  public void chart(Chart chart) {
    charts.paint(chart, sections.current());
  }

  @Override
  public void list(ItemList list) {
    lists.paint(list, sections.current());
  }

  @Override
  public void notes(Notes notes) {
    lists.paint(notes, sections.current());
  }
}
