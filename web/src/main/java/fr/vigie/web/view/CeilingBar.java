package fr.vigie.web.view;

import fr.vigie.sla.CommitmentStatement;
import fr.vigie.sla.Figures;
import fr.vigie.sla.Line;
import fr.vigie.sla.MonthFigures;
import fr.vigie.sla.Verdict;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * A ceiling and what was consumed of it. The bar is as long as the limit, or as what was consumed
 * and might have been if that is more; what was excluded is drawn on a strip of its own, because it
 * does not count.
 *
 * @param label which ceiling: "Plafond mensuel"
 * @param limit its limit: "8 h"
 * @param sentence "2 h 10 sur 8 h ; il reste 5 h 50"
 * @param parts "dont 40 min contestées · 20 min exclues"; empty if there is nothing to say
 * @param verdict of this ceiling
 * @param decides whether it enters the commitment's verdict
 * @param segments what counts, what of it is contested, what is unknown, in this order
 * @param excluded the strip; null if nothing was excluded
 * @param limitAt where the limit lies, in percent of the width
 */
public record CeilingBar(
    String label,
    String limit,
    String sentence,
    String parts,
    Verdict verdict,
    boolean decides,
    List<Segment> segments,
    Segment excluded,
    String limitAt) {
  private static final long LEAST_WIDTH = 400;

  public CeilingBar {
    segments = List.copyOf(segments);
  }

  /** The ceilings of a commitment, in the order of the contract. */
  public static List<CeilingBar> of(CommitmentStatement commitment, Wording wording) {
    return commitment.lines().stream()
        .map(line -> of(line, figures(commitment, line), wording))
        .toList();
  }

  private static Figures figures(CommitmentStatement commitment, Line line) {
    return line.month() == null
        ? commitment.year().figures()
        : commitment.months().stream()
            .filter(month -> month.month().equals(line.month()))
            .findFirst()
            .map(MonthFigures::figures)
            .orElse(commitment.figures());
  }

  /**
   * One ceiling.
   *
   * @param figures of the time that the ceiling is about
   */
  public static CeilingBar of(Line line, Figures figures, Wording wording) {
    long possible = line.measuredSeconds() + line.unknownSeconds();
    long longest = Math.max(Math.max(line.limitSeconds(), possible), figures.excludedSeconds());
    var scale = new Scale(Math.max(longest, 1));
    Texts texts = wording.texts();
    return new CeilingBar(
        texts.text("ceiling." + line.kind()),
        wording.duration(line.limitSeconds()),
        sentence(line, wording),
        parts(figures, wording),
        line.verdict(),
        line.decides(),
        segments(line, figures, scale, wording),
        figures.excludedSeconds() == 0
            ? null
            : segment(Segment.Kind.EXCLUDED, 0, figures.excludedSeconds(), scale, wording),
        scale.at(line.limitSeconds()));
  }

  private static String sentence(Line line, Wording wording) {
    return wording
        .texts()
        .text(
            line.marginSeconds() < 0 ? "ceiling.exceeded" : "ceiling.left",
            wording.duration(line.measuredSeconds()),
            wording.duration(line.limitSeconds()),
            wording.duration(Math.abs(line.marginSeconds())));
  }

  private static String parts(Figures figures, Wording wording) {
    var parts = new StringJoiner(" · ");
    add(parts, "ceiling.contested", figures.contestedSeconds(), wording);
    add(parts, "ceiling.unknown", figures.unknownSeconds(), wording);
    add(parts, "ceiling.excluded", figures.excludedSeconds(), wording);
    return parts.toString();
  }

  private static void add(StringJoiner parts, String key, long seconds, Wording wording) {
    if (seconds > 0) {
      parts.add(wording.texts().text(key, wording.duration(seconds)));
    }
  }

  private static List<Segment> segments(Line line, Figures figures, Scale scale, Wording wording) {
    long measured = line.measuredSeconds();
    long contested = Math.min(figures.contestedSeconds(), measured);
    var segments = new ArrayList<Segment>();
    addTo(segments, Segment.Kind.COUNTED, 0, measured - contested, scale, wording);
    addTo(segments, Segment.Kind.CONTESTED, measured - contested, measured, scale, wording);
    addTo(
        segments, Segment.Kind.UNKNOWN, measured, measured + line.unknownSeconds(), scale, wording);
    return segments;
  }

  private static void addTo(
      List<Segment> segments,
      Segment.Kind kind,
      long start,
      long end,
      Scale scale,
      Wording wording) {
    if (end > start) {
      segments.add(segment(kind, start, end, scale, wording));
    }
  }

  private static Segment segment(
      Segment.Kind kind, long start, long end, Scale scale, Wording wording) {
    return new Segment(
        kind,
        scale.at(start),
        scale.width(start, end, LEAST_WIDTH),
        wording.texts().text("segment.long." + kind, wording.duration(end - start)));
  }
}
