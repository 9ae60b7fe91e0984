package fr.vigie.sla;

import java.time.YearMonth;
import java.util.Comparator;

/**
 * One ceiling held against what was measured.
 *
 * @param ceiling the id of the ceiling
 * @param kind what the ceiling limits
 * @param limitSeconds most unavailability that it allows
 * @param measuredSeconds unavailability that counts
 * @param unknownSeconds time that might have been unavailable too
 * @param marginSeconds what is left of the limit; negative once it is exceeded
 * @param verdict the judgement
 * @param decides whether the judgement enters the commitment's, or is consumption for information
 * @param month the month measured by a monthly ceiling, the worst one if there are several; null
 *     for an annual ceiling
 */
public record Line(
    String ceiling,
    Ceiling.Kind kind,
    long limitSeconds,
    long measuredSeconds,
    long unknownSeconds,
    long marginSeconds,
    Verdict verdict,
    boolean decides,
    YearMonth month) {

  /** The worse line first: by verdict, then least margin, then most unknown time. */
  static final Comparator<Line> WORST_FIRST =
      Comparator.comparing(Line::verdict, Comparator.reverseOrder())
          .thenComparing(Line::marginSeconds)
          .thenComparing(Line::unknownSeconds, Comparator.reverseOrder());

  /**
   * Judges a ceiling, for information.
   *
   * @param contractualSeconds T of a year, for rates
   * @param figures of the time that the ceiling is about
   * @param covered whether a contract version is in force over the whole of that time
   */
  static Line of(Ceiling ceiling, long contractualSeconds, Figures figures, boolean covered) {
    long limit = ceiling.limitSeconds(contractualSeconds);
    return new Line(
        ceiling.id(),
        ceiling.kind(),
        limit,
        figures.netSeconds(),
        figures.unknownSeconds(),
        limit - figures.netSeconds(),
        covered ? judge(figures, limit) : Verdict.UNDETERMINED,
        false,
        null);
  }

  private static Verdict judge(Figures figures, long limit) {
    if (figures.netSeconds() > limit) {
      return Verdict.BROKEN;
    }
    boolean begun = figures.elapsedSeconds() > 0 || figures.committedSeconds() == 0;
    return begun && figures.netIfUnknownDown() <= limit ? Verdict.KEPT : Verdict.UNDECIDED;
  }

  Line about(YearMonth measured) {
    return with(verdict, decides, measured);
  }

  Line deciding(boolean now) {
    return with(verdict, now, month);
  }

  Line undetermined() {
    return with(Verdict.UNDETERMINED, decides, month);
  }

  private Line with(Verdict judgement, boolean deciding, YearMonth measured) {
    return new Line(
        ceiling,
        kind,
        limitSeconds,
        measuredSeconds,
        unknownSeconds,
        marginSeconds,
        judgement,
        deciding,
        measured);
  }
}
