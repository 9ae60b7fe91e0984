package fr.vigie.support;

import fr.vigie.report.ReportWords;
import fr.vigie.reports.document.Table.Cell;
import fr.vigie.reports.document.Tone;
import fr.vigie.sla.Verdict;
import fr.vigie.sla.support.Outcome;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The words of the support report in one language. */
final class SupportWords extends ReportWords {
  private static final String NOTHING = "—";

  SupportWords(Locale locale) {
    super("fr.vigie.support.report", locale);
  }

  String count(int number) {
    return number(number);
  }

  /** An instant in a table; a dash if there is none. */
  String when(Optional<Instant> instant) {
    return instant.map(this::shortDateTime).orElse(NOTHING);
  }

  /** What became of a target, its word in the tone that goes with it. */
  Cell cell(Outcome outcome) {
    return new Cell(constant(outcome), tone(outcome));
  }

  /** A number of missed targets: red only if there are any. */
  Cell missed(int number) {
    return new Cell(
        number == 0 ? count(number) : text("missed", number),
        number == 0 ? Tone.NEUTRAL : Tone.BROKEN);
  }

  static Tone tone(Outcome outcome) {
    return switch (outcome) {
      case KEPT -> Tone.KEPT;
      case MISSED -> Tone.BROKEN;
      case UNDECIDED -> Tone.SOON;
      case NONE -> Tone.NEUTRAL;
    };
  }

  static Tone tone(Verdict verdict) {
    return switch (verdict) {
      case KEPT -> Tone.KEPT;
      case BROKEN -> Tone.BROKEN;
      case UNDECIDED -> Tone.SOON;
      case UNDETERMINED -> Tone.WAITING;
    };
  }
}
