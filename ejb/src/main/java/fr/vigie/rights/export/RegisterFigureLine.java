package fr.vigie.rights.export;

import fr.vigie.rights.RegisterDesk.Figures;
import fr.vigie.rights.rules.RefusalGround;
import fr.vigie.rights.rules.RegisterFigures;
import fr.vigie.rights.rules.ToldFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One figure of a register in words.
 *
 * @param own of requests that the organisation answers: a number, or a text where there is none
 * @param others of requests that it passed on, as far as it is told
 */
record RegisterFigureLine(String label, Object own, String others) {

  /** All figures, in the order in which they are read. */
  static List<RegisterFigureLine> of(Figures figures, RegisterWords words) {
    RegisterFigures own = figures.own();
    ToldFigures others = figures.others();
    var lines = new ArrayList<RegisterFigureLine>();
    lines.add(line("received", own.received(), others.received(), words));
    lines.add(line("answered", own.answered(), others.answered(), words));
    lines.add(line("inTime", own.inTime(), others.inTime(), words));
    lines.add(line("late", own.late(), others.late(), words));
    lines.add(line("extended", own.extended(), others.extended(), words));
    lines.add(line("suspended", own.suspended(), others.suspended(), words));
    lines.add(line("median", median(own.medianDays(), words), ToldFigures.HIDDEN, words));
    for (RefusalGround ground : RefusalGround.values()) {
      Integer refused = own.refusals().get(ground);
      if (refused != null || others.refusals().containsKey(ground)) {
        lines.add(
            new RegisterFigureLine(
                words.text("figure.refused", words.constant(ground)),
                refused == null ? Integer.valueOf(0) : refused,
                others.refused(ground)));
      }
    }
    return lines;
  }

  private static RegisterFigureLine line(
      String key, Object own, String others, RegisterWords words) {
    return new RegisterFigureLine(
        words.text("figure." + key),
        own,
        others.equals(ToldFigures.HIDDEN) ? words.text("hidden") : others);
  }

  private static Object median(OptionalDouble days, RegisterWords words) {
    return days.isPresent()
        ? BigDecimal.valueOf(days.getAsDouble()).stripTrailingZeros()
        : words.text("none");
  }
}
