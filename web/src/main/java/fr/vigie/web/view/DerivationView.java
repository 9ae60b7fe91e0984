package fr.vigie.web.view;

import fr.vigie.time.Step;
import fr.vigie.web.i18n.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Why a date is that date: the steps that led to it, in words.
 *
 * @param steps in order
 * @param basis the calendar that was used: "calendrier FR, version 2026-1"
 */
public record DerivationView(List<Sentence> steps, String basis) {
  /** The steps whose numbers are seconds. */
  private static final Set<String> IN_SECONDS = Set.of("incident.closed", "incident.contested");

  public DerivationView {
    steps = List.copyOf(steps);
  }

  /** The steps of a derivation, with the basis that its desk names. */
  public static DerivationView of(List<Step> steps, String basis, Wording wording) {
    return new DerivationView(
        steps.stream()
            .map(
                step ->
                    new Sentence(
                        sentence(step, wording),
                        result(step.result(), wording),
                        wording.citation(step.citation())))
            .toList(),
        basis);
  }

  /** What was done in a step and why. */
  public static String sentence(Step step, Wording wording) {
    Object[] shown =
        step.args().stream().map(argument -> shown(step.rule(), argument, wording)).toArray();
    return wording.texts().text("step." + step.rule(), shown);
  }

  private static Object shown(String rule, Object argument, Wording wording) {
    if (argument instanceof Integer seconds && IN_SECONDS.contains(rule)) {
      return wording.duration(seconds);
    }
    if (argument instanceof LocalDate day) {
      return wording.date(day);
    }
    return argument instanceof Instant at ? wording.dateTime(at) : argument;
  }

  private static String result(String iso, Wording wording) {
    return iso.indexOf('T') < 0
        ? wording.date(LocalDate.parse(iso))
        : wording.due(Instant.parse(iso));
  }

  /**
   * One step.
   *
   * @param text what was done and why
   * @param result the date or time that it led to
   * @param citation the article or clause it rests on
   */
  public record Sentence(String text, String result, String citation) {}

  /** The derivation as plain text, to paste into a letter or a mail. */
  public String plain() {
    var lines = new StringJoiner("\n");
    for (int i = 0; i < steps.size(); i++) {
      Sentence step = steps.get(i);
      String citation = step.citation().isEmpty() ? "" : " (" + step.citation() + ")";
      lines.add("%d. %s → %s%s".formatted(i + 1, step.text(), step.result(), citation));
    }
    return lines.add(basis).toString();
  }
}
