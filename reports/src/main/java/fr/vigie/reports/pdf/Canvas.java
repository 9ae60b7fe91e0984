package fr.vigie.reports.pdf;

import fr.vigie.reports.document.Fill;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.util.Matrix;

/**
 * One page to draw on. All that is drawn is either owned by an element of the structure or an
 * artifact; the drawing methods are called inside {@link #owned} or {@link #artifact}.
 */
final class Canvas {
  static final float WIDTH = PDRectangle.A4.getWidth();
  static final float HEIGHT = PDRectangle.A4.getHeight();

  /** How far a control point stands from its end, for a quarter of a circle of radius 1. */
  private static final float ROUND = 0.5523f;

  private final PDPage page = new PDPage(PDRectangle.A4);
  private final Pen pen;
  private final PDPageContentStream stream;

  Canvas(PDDocument pdf, Pen pen) {
    this.pen = pen;
    page.setResources(new PDResources());
    page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    pdf.addPage(page);
    stream = drawn(() -> new PDPageContentStream(pdf, page));
  }

  PDPage page() {
    return page;
  }

  /** Draws content that belongs to an element. */
  void owned(Tag tag, Runnable drawing) {
    int number = tag.claim(page);
    draw(() -> stream.beginMarkedContent(COSName.getPDFName(tag.type()), number));
    drawing.run();
    draw(stream::endMarkedContent);
  }

  /** Draws what is for the eye only: rules, tints, repeated headers. */
  void artifact(Runnable drawing) {
    draw(() -> stream.beginMarkedContent(COSName.ARTIFACT));
    drawing.run();
    draw(stream::endMarkedContent);
  }

  /**
   * Draws what stands on every page.
   *
   * @param subtype {@code Header} or {@code Footer}
   */
  void pagination(String subtype, Runnable drawing) {
    var kind = new COSDictionary();
    kind.setName(COSName.TYPE, "Pagination");
    kind.setName(COSName.SUBTYPE, subtype);
    PDPropertyList properties = PDPropertyList.create(kind);
    draw(() -> stream.beginMarkedContent(COSName.ARTIFACT, properties));
    drawing.run();
    draw(stream::endMarkedContent);
  }

  /** Writes printable characters on a base line. */
  void text(String printable, FontFace face, float size, Color colour, float x, float baseline) {
    if (printable.isEmpty()) {
      return;
    }
    draw(
        () -> {
          stream.beginText();
          stream.setFont(pen.font(face), size);
          stream.setNonStrokingColor(colour);
          stream.newLineAtOffset(x, HEIGHT - baseline);
          stream.showText(printable);
          stream.endText();
        });
  }

  /** Writes a broken line on a base line. */
  void line(Line line, float size, Color colour, float x, float baseline) {
    float at = x;
    for (Line.Piece piece : line.pieces()) {
      text(piece.characters(), piece.face(), size, colour, at, baseline);
      at += piece.face().width(piece.characters(), size);
    }
  }

  void fill(Box box, Color colour) {
    draw(
        () -> {
          stream.setNonStrokingColor(colour);
          rectangle(box);
          stream.fill();
        });
  }

  /** Fills a rectangle as the legend says, patterns over their ground. */
  void fill(Box box, Fill fill) {
    fill(box, Pen.ground(fill));
    PDTilingPattern pattern = pen.pattern(fill);
    if (pattern != null) {
      draw(
          () -> {
            stream.setNonStrokingColor(Pen.colour(pattern, page.getResources()));
            rectangle(box);
            stream.fill();
          });
    }
  }

  void outline(Box box, Color colour, float thickness) {
    draw(
        () -> {
          stream.setStrokingColor(colour);
          stream.setLineWidth(thickness);
          rectangle(box);
          stream.stroke();
        });
  }

  void rule(float x1, float y1, float x2, float y2, Color colour, float thickness) {
    path(colour, thickness, x1, y1, x2, y2);
  }

  /** Draws an open path through points given as x, y, x, y, …. */
  void path(Color colour, float thickness, float... points) {
    draw(
        () -> {
          stream.setStrokingColor(colour);
          stream.setLineWidth(thickness);
          trace(points);
          stream.stroke();
        });
  }

  /** Fills a closed path through points given as x, y, x, y, …. */
  void area(Color colour, float... points) {
    draw(
        () -> {
          stream.setNonStrokingColor(colour);
          trace(points);
          stream.closePath();
          stream.fill();
        });
  }

  /** Fills a rectangle with rounded corners. */
  void roundedFill(Box box, float radius, Color colour) {
    float bend = radius * (1 - ROUND);
    float left = box.x();
    float right = box.right();
    float top = HEIGHT - box.y();
    float bottom = HEIGHT - box.bottom();
    draw(
        () -> {
          stream.setNonStrokingColor(colour);
          stream.moveTo(left + radius, top);
          stream.lineTo(right - radius, top);
          stream.curveTo(right - bend, top, right, top - bend, right, top - radius);
          stream.lineTo(right, bottom + radius);
          stream.curveTo(right, bottom + bend, right - bend, bottom, right - radius, bottom);
          stream.lineTo(left + radius, bottom);
          stream.curveTo(left + bend, bottom, left, bottom + bend, left, bottom + radius);
          stream.lineTo(left, top - radius);
          stream.curveTo(left, top - bend, left + bend, top, left + radius, top);
          stream.fill();
        });
  }

  /** Places a drawing made elsewhere, at its own size, with its upper left corner here. */
  void place(PDFormXObject drawing, float x, float y) {
    draw(
        () -> {
          stream.saveGraphicsState();
          stream.transform(
              Matrix.getTranslateInstance(x, HEIGHT - y - drawing.getBBox().getHeight()));
          stream.drawForm(drawing);
          stream.restoreGraphicsState();
        });
  }

  /** Ends the page; nothing can be drawn on it any more. */
  void close() {
    draw(stream::close);
  }

  private void rectangle(Box box) throws IOException {
    stream.addRect(box.x(), HEIGHT - box.bottom(), box.width(), box.height());
  }

  private void trace(float... points) throws IOException {
    stream.moveTo(points[0], HEIGHT - points[1]);
    for (int i = 2; i < points.length; i += 2) {
      stream.lineTo(points[i], HEIGHT - points[i + 1]);
    }
  }

  private static void draw(Drawing drawing) {
    drawn(
        () -> {
          drawing.run();
          return null;
        });
  }

  private static <T> T drawn(Drawn<T> drawing) {
    try {
      return drawing.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something drawn, in memory, by a library that declares what only files can throw. */
  private interface Drawing {
    void run() throws IOException;
  }

  private interface Drawn<T> {
    T get() throws IOException;
  }
}
