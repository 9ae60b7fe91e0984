package fr.vigie.reports.document;

import java.util.List;
import java.util.Objects;

/** Bars that show how much of a limit is used, each with the sentence that says so. */
public record LimitBars(List<LimitBar> bars, List<Legend> legend) implements Block {
  public LimitBars {
    bars = List.copyOf(bars);
    legend = List.copyOf(legend);
    Required.that(!bars.isEmpty(), "limit bars need at least one bar");
  }

  @Override
  public void accept(BlockVisitor visitor) {
    visitor.limitBars(this);
  }

  /**
   * One bar.
   *
   * @param parts what is used, from left to right, in the unit of the limit
   * @param limit where the mark stands; above 0
   * @param sentence what the bar shows, in words, with the word of the tone
   * @param alternative what stands for the picture when it is not seen
   */
  public record LimitBar(
      String label,
      List<Part> parts,
      double limit,
      String sentence,
      Tone tone,
      String alternative) {
    public LimitBar {
      Required.words(label, "the label of a limit bar");
      Required.words(sentence, "the sentence of a limit bar");
      Required.words(alternative, "the alternative of a limit bar");
      Objects.requireNonNull(tone, "tone");
      parts = List.copyOf(parts);
      Required.that(limit > 0 && limit < Double.POSITIVE_INFINITY, "a limit is above 0");
    }
  }

  /**
   * A part of a bar.
   *
   * @param amount in the unit of the limit; finite, not below 0
   */
  public record Part(double amount, Fill fill) {
    public Part {
      Required.that(amount >= 0 && amount < Double.POSITIVE_INFINITY, "a part is finite, from 0");
      Objects.requireNonNull(fill, "fill");
    }
  }
}
