package fr.vigie.report;

import java.util.Locale;

/** The words of the availability report in one language. */
final class Phrases extends ReportWords {
  Phrases(Locale locale) {
    super("fr.vigie.report.availability", locale);
  }
}
