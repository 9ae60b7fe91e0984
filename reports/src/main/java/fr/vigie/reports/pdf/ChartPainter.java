package fr.vigie.reports.pdf;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import fr.vigie.reports.document.Chart;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** A chart as vectors with its caption above it. */
final class ChartPainter {
  private static final float HEIGHT = 190;

  private final PDDocument pdf;
  private final PageFlow flow;
  private final ChartStyle style;

  ChartPainter(PDDocument pdf, PageFlow flow, Locale language) {
    this.pdf = pdf;
    this.flow = flow;
    style = new ChartStyle(language);
  }

  void paint(Chart chart, Tag parent) {
    List<Line> caption =
        TextLines.of(chart.caption(), FontFace.BOLD, Ink.CAPTION.size(), PageFlow.WIDTH);
    flow.gap(4);
    flow.ensure(Prose.height(caption, Ink.CAPTION) + 4 + HEIGHT);
    new Prose(flow).set(caption, Ink.CAPTION, 0, parent.child("P"));
    flow.advance(4);
    PDFormXObject drawing = drawing(chart);
    Canvas canvas = flow.canvas();
    var box = new Box(PageFlow.LEFT, flow.y(), PageFlow.WIDTH, HEIGHT);
    Figures.draw(
        canvas, parent, chart.alternative(), box, () -> canvas.place(drawing, box.x(), box.y()));
    flow.advance(HEIGHT + 10);
  }

  private PDFormXObject drawing(Chart chart) {
    try {
      var graphics = new PdfBoxGraphics2D(pdf, PageFlow.WIDTH, HEIGHT);
      try {
        var area = new Rectangle2D.Double(0, 0, PageFlow.WIDTH, HEIGHT);
        style.dressed(chart).draw(graphics, area);
      } finally {
        graphics.dispose();
      }
      return graphics.getXFormObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
