package fr.vigie.reports.document;

import java.util.List;
import java.util.Objects;

/** The few figures that matter, side by side, up to four a row. */
public record KeyFigures(List<KeyFigure> figures) implements Block {
  public KeyFigures {
    figures = List.copyOf(figures);
    Required.that(!figures.isEmpty(), "key figures need at least one");
  }

  @Override
  public void accept(BlockVisitor visitor) {
    visitor.keyFigures(this);
  }

  /**
   * One figure.
   *
   * @param value as it is read, already formatted for the language
   * @param note a short second line; the word of the tone if the tone is not neutral; may be empty
   *     otherwise
   */
  public record KeyFigure(String label, String value, String note, Tone tone) {
    public KeyFigure {
      Required.words(label, "the label of a key figure");
      Required.words(value, "a key figure");
      Objects.requireNonNull(tone, "tone");
      if (tone != Tone.NEUTRAL) {
        Required.words(note, "the tone " + tone + " of a key figure");
      }
      Objects.requireNonNull(note, "note");
    }
  }
}
