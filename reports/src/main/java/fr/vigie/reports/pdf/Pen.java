package fr.vigie.reports.pdf;

import fr.vigie.reports.document.Fill;
import java.awt.Color;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPatternContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;

/** What all pages of one document draw with: its fonts and its patterns. */
final class Pen {
  private static final float CELL = 4;

  private final Map<FontFace, PDType0Font> fonts;
  private final PDTilingPattern hatching;
  private final PDTilingPattern dots;

  Pen(PDDocument pdf) throws IOException {
    fonts =
        Map.of(
            FontFace.REGULAR, FontFace.REGULAR.embedIn(pdf),
            FontFace.BOLD, FontFace.BOLD.embedIn(pdf));
    hatching = pattern();
    try (var cell = new PDPatternContentStream(hatching)) {
      cell.setStrokingColor(Palette.MARINE);
      cell.setLineWidth(0.7f);
      cell.moveTo(-1, -1);
      cell.lineTo(CELL + 1, CELL + 1);
      cell.moveTo(-1, CELL - 1);
      cell.lineTo(1, CELL + 1);
      cell.moveTo(CELL - 1, -1);
      cell.lineTo(CELL + 1, 1);
      cell.stroke();
    }
    dots = pattern();
    try (var cell = new PDPatternContentStream(dots)) {
      cell.setNonStrokingColor(Palette.MUTED);
      cell.addRect(0.5f, 0.5f, 1, 1);
      cell.addRect(2.5f, 2.5f, 1, 1);
      cell.fill();
    }
  }

  PDType0Font font(FontFace face) {
    return fonts.get(face);
  }

  /** The plain colour under a fill. */
  static Color ground(Fill fill) {
    return switch (fill) {
      case OPEN, HATCHED, DOTTED -> Palette.WHITE;
      case SHADED -> Palette.SHADE;
      case SOLID -> Palette.MARINE;
      case ALERT -> Palette.ALERT;
    };
  }

  /** The pattern over the ground of a fill, or null if it has none. */
  PDTilingPattern pattern(Fill fill) {
    return switch (fill) {
      case HATCHED -> hatching;
      case DOTTED -> dots;
      case OPEN, SHADED, SOLID, ALERT -> null;
    };
  }

  /** A pattern as the colour of a page with these resources. */
  static PDColor colour(PDTilingPattern pattern, PDResources resources) {
    COSName name = resources.add(pattern);
    return new PDColor(name, new PDPattern(resources));
  }

  private static PDTilingPattern pattern() {
    var pattern = new PDTilingPattern();
    pattern.setPaintType(PDTilingPattern.PAINT_COLORED);
    pattern.setTilingType(PDTilingPattern.TILING_CONSTANT_SPACING_FASTER_TILING);
    pattern.setBBox(new PDRectangle(CELL, CELL));
    pattern.setXStep(CELL);
    pattern.setYStep(CELL);
    pattern.setResources(new PDResources());
    return pattern;
  }
}
