package fr.vigie.web.view;

import fr.vigie.sla.CommitmentStatement;
import fr.vigie.sla.Line;
import fr.vigie.sla.MonthFigures;
import fr.vigie.sla.Verdict;
import fr.vigie.web.i18n.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A month in the table of a year.
 *
 * @param period "2026-08", to open it
 * @param month "août 2026"
 * @param counted unavailability that counts
 * @param unknown unknown time; empty if there is none
 * @param rate of the month; with unknown time, from what it would be if all of it was down
 * @param left what is left under the monthly ceiling, or by how much it is exceeded; empty without
 *     one
 * @param verdict of the monthly ceiling; null without one
 */
public record MonthLine(
    String period,
    String month,
    String counted,
    String unknown,
    String rate,
    String left,
    Verdict verdict) {

  /** The months of a commitment that have begun. */
  public static List<MonthLine> of(CommitmentStatement commitment, Wording wording) {
    return commitment.months().stream().map(month -> of(month, wording)).toList();
  }

  private static MonthLine of(MonthFigures month, Wording wording) {
    Line line = month.lines().isEmpty() ? null : month.lines().get(0);
    long unknown = month.figures().unknownSeconds();
    return new MonthLine(
        month.month().toString(),
        wording.month(month.month()),
        wording.duration(month.figures().netSeconds()),
        unknown == 0 ? "" : wording.duration(unknown),
        rate(month, wording),
        line == null ? "" : wording.duration(line.marginSeconds()),
        line == null ? null : line.verdict());
  }

  private static String rate(MonthFigures month, Wording wording) {
    if (month.rate() == null || month.figures().unknownSeconds() == 0) {
      return wording.percent(month.rate());
    }
    BigDecimal least =
        BigDecimal.valueOf(month.figures().committedSeconds() - month.figures().netIfUnknownDown())
            .multiply(BigDecimal.valueOf(100))
            .divide(
                BigDecimal.valueOf(month.figures().committedSeconds()),
                month.rate().scale(),
                RoundingMode.DOWN);
    return RateRange.of(least, month.rate(), wording);
  }
}
