package fr.vigie.reports.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One weight of the report's typeface: what it can show and how wide that is. */
final class FontFace {
  static final FontFace REGULAR = new FontFace("LiberationSans-Regular.ttf");
  static final FontFace BOLD = new FontFace("LiberationSans-Bold.ttf");

  /** Height of capitals and depth below the base line, in parts of the size. */
  static final float CAP_HEIGHT = 0.69f;

  static final float DESCENT = 0.21f;

  private static final char MISSING = '\u25A1';
  private static final int SOFT_HYPHEN = 0xAD;
  private static final int NO_BREAK_HYPHEN = 0x2011;
  private static final int PLANE = 0x10000;

  private final byte[] file;

  /** Advance in thousandths of the size by character; negative if the face lacks it. */
  private final float[] advances = new float[PLANE];

  private FontFace(String name) {
    file = read("/liberation/" + name);
    try (TrueTypeFont font = parse()) {
      CmapLookup glyphs = font.getUnicodeCmapLookup();
      Arrays.fill(advances, -1);
      for (int character = ' '; character < PLANE; character++) {
        int glyph = glyphs.getGlyphId(character);
        if (glyph != 0) {
          advances[character] = font.getAdvanceWidth(glyph) * 1000f / font.getUnitsPerEm();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The content of the font file. */
  InputStream stream() {
    return new ByteArrayInputStream(file);
  }

  /** Embeds the glyphs that the document will use, and no others. */
  PDType0Font embedIn(PDDocument pdf) throws IOException {
    TrueTypeFont font = parse();
    pdf.registerTrueTypeFontForClosing(font);
    return PDType0Font.load(pdf, font, true);
  }

  /** The width of printable characters. */
  float width(String printable, float size) {
    float sum = 0;
    for (int i = 0; i < printable.length(); i++) {
      sum += advances[printable.charAt(i)];
    }
    return sum * size / 1000;
  }

  /**
   * The text in characters that the face has: composed, invisible hints dropped, control characters
   * as blanks (but line feeds kept), and a white square for each character that it lacks.
   */
  String printable(String text) {
    var shown = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(character -> append(shown, character));
    return shown.toString();
  }

  private void append(StringBuilder shown, int character) {
    if (character == SOFT_HYPHEN || Character.getType(character) == Character.FORMAT) {
      return;
    }
    if (character == '\n') {
      shown.append('\n');
    } else if (Character.isISOControl(character)) {
      shown.append(' ');
    } else if (character == NO_BREAK_HYPHEN) {
      shown.append('-');
    } else if (character < PLANE && advances[character] >= 0) {
      shown.append((char) character);
    } else {
      shown.append(MISSING);
    }
  }

  private TrueTypeFont parse() throws IOException {
    TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(file));
    // ligatures would make the drawn width differ from the measured one
    font.setEnableGsub(false);
    return font;
  }

  private static byte[] read(String resource) {
    try (InputStream in = FontFace.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(in, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
