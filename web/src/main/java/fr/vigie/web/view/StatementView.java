package fr.vigie.web.view;

import fr.vigie.sla.Availability;
import fr.vigie.sla.AvailabilityCase;
import fr.vigie.sla.AvailabilityStatement;
import fr.vigie.sla.CommitmentStatement;
import fr.vigie.sla.Coverage;
import fr.vigie.sla.StatementPeriod;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The statement of a period as its page shows it.
 *
 * @param provisionalReasons why the figures may still move; none if they are final
 * @param panels one a commitment
 * @param months the days of a month, one drawing a commitment; none for longer periods
 * @param outages in order of time
 * @param years the months of a longer period, one table a commitment; none for a month
 * @param coverage how much of the period is known
 */
public record StatementView(
    AvailabilityStatement statement,
    List<String> provisionalReasons,
    List<CommitmentPanel> panels,
    List<OutageMonth> months,
    List<OutageLine> outages,
    List<List<MonthLine>> years,
    List<Named> coverage) {
  public StatementView {
    provisionalReasons = List.copyOf(provisionalReasons);
    panels = List.copyOf(panels);
    months = List.copyOf(months);
    outages = List.copyOf(outages);
    years = List.copyOf(years);
    coverage = List.copyOf(coverage);
  }

  /**
   * Computes a statement and puts it into words.
   *
   * @param causes of the outages entered by hand, by id
   */
  public static StatementView of(
      AvailabilityCase facts, StatementPeriod period, Map<String, String> causes, Wording wording) {
    AvailabilityStatement statement = Availability.statement(facts, period);
    boolean month = period.kind() == StatementPeriod.Kind.MONTH;
    return new StatementView(
        statement,
        provisionalReasons(facts, statement, wording.texts()),
        CommitmentPanel.of(facts, statement.commitments(), period, wording),
        month ? months(facts, statement, wording) : List.of(),
        statement.outages().stream()
            .map(outage -> OutageLine.of(outage, statement.asOf(), causes, wording))
            .toList(),
        month ? List.of() : years(statement, wording),
        coverage(statement.coverage(), wording));
  }

  /** Whether anything is known of the period. */
  public boolean isKnown() {
    return statement.coverage().knownSeconds() > 0;
  }

  private static List<String> provisionalReasons(
      AvailabilityCase facts, AvailabilityStatement statement, Texts texts) {
    var reasons = new ArrayList<String>();
    if (statement.provisional()) {
      if (statement.asOf() < statement.span().end()) {
        reasons.add(texts.text("service.provisional.running"));
      }
      if (!facts.closed()) {
        reasons.add(texts.text("service.provisional.open"));
      } else if (reasons.isEmpty()) {
        reasons.add(texts.text("service.provisional.year"));
      }
    }
    return reasons;
  }

  private static List<OutageMonth> months(
      AvailabilityCase facts, AvailabilityStatement statement, Wording wording) {
    var days = Availability.days(facts, statement.period().first());
    var months = new ArrayList<OutageMonth>();
    for (int i = 0; i < statement.commitments().size(); i++) {
      months.add(OutageMonth.of(days, i, wording));
    }
    return months;
  }

  private static List<List<MonthLine>> years(AvailabilityStatement statement, Wording wording) {
    return statement.commitments().stream()
        .map((CommitmentStatement commitment) -> MonthLine.of(commitment, wording))
        .toList();
  }

  private static List<Named> coverage(Coverage coverage, Wording wording) {
    Texts texts = wording.texts();
    var facts = new ArrayList<Named>();
    facts.add(
        new Named(texts.text("service.coverage.known"), wording.duration(coverage.knownSeconds())));
    facts.add(
        new Named(
            texts.text("service.coverage.unknown"), wording.duration(coverage.unknownSeconds())));
    if (coverage.known() != null) {
      facts.add(
          new Named(
              texts.text("service.coverage.span"),
              texts.text(
                  "service.coverage.fromTo",
                  wording.dateTime(coverage.known().from()),
                  wording.dateTime(coverage.known().to()))));
    }
    return facts;
  }
}
