package fr.vigie.reports.pdf;

import fr.vigie.reports.document.Tone;
import java.util.List;

/** Words in the colour of their tone, behind its mark; neutral words are plain. */
record TonedWords(List<Line> lines, Tone tone, Ink ink) {

  static TonedWords of(String text, Tone tone, FontFace face, Ink ink, float width) {
    float room = width - ToneMark.advance(tone, ink.size());
    FontFace weight = tone == Tone.NEUTRAL ? face : FontFace.BOLD;
    Ink coloured = tone == Tone.NEUTRAL ? ink : ink.in(Palette.text(tone));
    return new TonedWords(TextLines.of(text, weight, ink.size(), room), tone, coloured);
  }

  boolean isEmpty() {
    return lines.stream().allMatch(line -> line.pieces().isEmpty());
  }

  /** The first lines, at most this many. */
  TonedWords first(int count) {
    return new TonedWords(lines.subList(0, Math.min(count, lines.size())), tone, ink);
  }

  /** What is left after the first lines. */
  TonedWords after(int count) {
    return new TonedWords(lines.subList(Math.min(count, lines.size()), lines.size()), tone, ink);
  }

  float height() {
    return Prose.height(lines, ink);
  }

  /** The width of the mark and the widest line. */
  float width() {
    float widest = 0;
    for (Line line : lines) {
      widest = Math.max(widest, line.width());
    }
    return ToneMark.advance(tone, ink.size()) + widest;
  }

  /** Draws the mark as an artifact and the words for an element. */
  void draw(Canvas canvas, float x, float top, Tag tag) {
    drawMark(canvas, x, top);
    Prose.at(canvas, lines, ink, x + ToneMark.advance(tone, ink.size()), top, tag);
  }

  private void drawMark(Canvas canvas, float x, float top) {
    if (tone != Tone.NEUTRAL) {
      canvas.artifact(() -> ToneMark.draw(canvas, tone, ink.size(), x, top + ink.ascent()));
    }
  }
}
