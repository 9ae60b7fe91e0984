package fr.vigie.reports.pdf;

import fr.vigie.reports.document.Tone;
import java.awt.Color;

/** The small shape beside a word of a tone, so that the tone survives grey printing. */
final class ToneMark {

  /** What the shape and the gap after it take, in parts of the size of the text. */
  private static final float ADVANCE = 1.05f;

  private ToneMark() {}

  static float advance(Tone tone, float size) {
    return tone == Tone.NEUTRAL ? 0 : ADVANCE * size;
  }

  /** Draws the shape with its foot on the base line. */
  static void draw(Canvas canvas, Tone tone, float size, float x, float baseline) {
    Color colour = Palette.text(tone);
    float side = size * FontFace.CAP_HEIGHT;
    float top = baseline - side;
    switch (tone) {
      case NEUTRAL -> {
        // says nothing
      }
      case KEPT ->
          canvas.path(
              colour,
              size / 7,
              x,
              top + side * 0.55f,
              x + side * 0.38f,
              top + side * 0.92f,
              x + side,
              top + side * 0.12f);
      case SOON -> {
        canvas.area(colour, x, top, x + side, top, x + side / 2, top + side * 0.55f);
        canvas.area(colour, x, top + side, x + side, top + side, x + side / 2, top + side * 0.45f);
      }
      case BROKEN -> {
        canvas.area(colour, x, top + side, x + side / 2, top - side * 0.1f, x + side, top + side);
        canvas.fill(
            new Box(x + side * 0.44f, top + side * 0.32f, side * 0.12f, side * 0.34f),
            Palette.WHITE);
        canvas.fill(
            new Box(x + side * 0.44f, top + side * 0.76f, side * 0.12f, side * 0.12f),
            Palette.WHITE);
      }
      case WAITING -> {
        canvas.fill(new Box(x + side * 0.12f, top, side * 0.28f, side), colour);
        canvas.fill(new Box(x + side * 0.6f, top, side * 0.28f, side), colour);
      }
    }
  }
}
