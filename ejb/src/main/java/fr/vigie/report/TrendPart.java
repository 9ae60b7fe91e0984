package fr.vigie.report;

import fr.vigie.reports.document.Chart;
import fr.vigie.reports.document.Chart.Limit;
import fr.vigie.reports.document.Chart.Series;
import fr.vigie.reports.document.Document;
import fr.vigie.sla.AvailabilityStatement;
import fr.vigie.sla.Ceiling;
import fr.vigie.sla.CommitmentStatement;
import fr.vigie.sla.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Twelve months of unavailability, and the minutes that the year has consumed. */
final class TrendPart {
  private static final double SECONDS_A_MINUTE = 60;

  private final MonthlyFacts facts;
  private final Phrases words;

  TrendPart(MonthlyFacts facts, Phrases words) {
    this.facts = facts;
    this.words = words;
  }

  void addTo(Document.Builder report) {
    if (facts.statement().commitments().isEmpty()) {
      return;
    }
    report.heading(2, words.text("trend.heading"));
    report.add(months());
    report.add(year());
  }

  private Chart months() {
    var net = new ArrayList<OptionalDouble>();
    for (AvailabilityStatement month : facts.trend()) {
      CommitmentStatement first = month.commitments().get(0);
      net.add(minutes(first.figures().netSeconds()));
    }
    return new Chart(
        words.text("trend.months"),
        words.text("trend.months.alternative", told(net)),
        words.text("trend.minutes"),
        labels(),
        new Series(words.text("trend.net"), net),
        Optional.empty(),
        limit(Ceiling.Kind.MONTHLY_SECONDS));
  }

  private Chart year() {
    var net = new ArrayList<OptionalDouble>();
    var consumed = new ArrayList<OptionalDouble>();
    for (AvailabilityStatement month : facts.trend()) {
      CommitmentStatement first = month.commitments().get(0);
      net.add(minutes(first.figures().netSeconds()));
      consumed.add(minutes(first.year().figures().netSeconds()));
    }
    return new Chart(
        words.text("trend.year"),
        words.text("trend.year.alternative", told(consumed)),
        words.text("trend.minutes"),
        labels(),
        new Series(words.text("trend.net"), net),
        Optional.of(new Series(words.text("trend.consumed"), consumed)),
        limit(Ceiling.Kind.ANNUAL_SECONDS));
  }

  private Optional<Limit> limit(Ceiling.Kind kind) {
    return facts.statement().commitments().get(0).lines().stream()
        .filter(line -> line.kind() == kind)
        .findFirst()
        .map(this::limit);
  }

  private Limit limit(Line line) {
    return new Limit(
        line.limitSeconds() / SECONDS_A_MINUTE, words.text("ceiling." + line.ceiling()));
  }

  private List<String> labels() {
    return facts.trend().stream().map(month -> words.shortMonth(month.period().first())).toList();
  }

  private String told(List<OptionalDouble> minutes) {
    var told = new ArrayList<String>();
    for (int i = 0; i < minutes.size(); i++) {
      told.add(
          words.text(
              "trend.point", labels().get(i), words.number(Math.round(minutes.get(i).orElse(0)))));
    }
    return String.join(", ", told);
  }

  private static OptionalDouble minutes(long seconds) {
    return OptionalDouble.of(seconds / SECONDS_A_MINUTE);
  }
}
