package fr.vigie.report;

import fr.vigie.reports.document.Attachment;
import fr.vigie.reports.document.Document;
import fr.vigie.reports.document.ItemList;
import fr.vigie.reports.document.Table;
import fr.vigie.reports.document.Table.Align;
import fr.vigie.reports.document.Text;
import fr.vigie.sla.AvailabilityStatement;
import fr.vigie.sla.CommitmentStatement;
import java.util.ArrayList;
import java.util.List;

/**
 * The monthly availability report, in the order of a service review: who and what, the summary, the
 * ceilings, the month, the outages, what was left out or is disputed, how much is known, the trend,
 * and how all of it was computed.
 */
final class AvailabilityReport {
  private final MonthlyFacts facts;
  private final Phrases words;
  private final Document.Builder report;

  private AvailabilityReport(MonthlyFacts facts, Phrases words) {
    this.facts = facts;
    this.words = words;
    report =
        Document.titled(
            words.text("title", facts.service().name(), words.month(facts.month())),
            words.locale());
  }

  /** Composes the report with its evidence attached. */
  static Document compose(MonthlyFacts facts, Phrases words, List<Attachment> evidence) {
    return new AvailabilityReport(facts, words).compose(evidence);
  }

  private Document compose(List<Attachment> evidence) {
    AvailabilityStatement statement = facts.statement();
    report
        .subject(words.text("subject", facts.service().name(), words.month(facts.month())))
        .author(words.text("author"))
        .header(words.text("header", facts.service().name(), words.month(facts.month())))
        .footer(words.text("footer"))
        .status(words.text(statement.provisional() ? "status.provisional" : "status.closed"))
        .createdAt(facts.createdAt());
    identity();
    summary();
    new CeilingPart(facts, words).addTo(report);
    new MonthPart(facts, words).addTo(report);
    new ExclusionPart(facts, words).addTo(report);
    coverage();
    new TrendPart(facts, words).addTo(report);
    new MethodPart(facts, words).addTo(report);
    evidence.forEach(report::attach);
    return report.build();
  }

  private void identity() {
    var table =
        Table.captioned(words.text("identity.caption"))
            .column(words.text("identity.field"), Align.LEFT, 1)
            .column(words.text("identity.value"), Align.LEFT, 3)
            .rowHeaders()
            .row(words.text("identity.service"), facts.service().name())
            .row(words.text("identity.client"), facts.service().client().name())
            .row(words.text("identity.operator"), facts.service().operator().name())
            .row(words.text("identity.contract"), words.contract(facts.contract()))
            .row(words.text("identity.version"), words.version(facts.version()))
            .row(words.text("identity.period"), words.month(facts.month()))
            .row(words.text("identity.status"), status())
            .row(words.text("identity.created"), words.dateTime(facts.createdAt()));
    report.heading(2, words.text("identity.heading")).add(table.build());
  }

  private String status() {
    return facts
        .kept()
        .map(
            kept ->
                words.text(
                    kept.reason().isEmpty() ? "identity.kept" : "identity.revised",
                    kept.revision(),
                    words.dateTime(kept.keptAt()),
                    kept.sha256()))
        .orElseGet(
            () ->
                words.text(
                    facts.statement().provisional() ? "identity.provisional" : "identity.closed"));
  }

  private void summary() {
    AvailabilityStatement statement = facts.statement();
    var lines = new ArrayList<Text>();
    lines.add(
        Text.of(words.text("summary.verdict") + " ")
            .strong(words.text("verdict." + statement.verdict())));
    if (statement.commitments().isEmpty()) {
      lines.add(Text.of(words.text("summary.measured")));
    } else {
      CommitmentStatement first = statement.commitments().get(0);
      lines.add(
          Text.of(
              words.text(
                  "summary.net",
                  first.id(),
                  words.duration(first.figures().netSeconds()),
                  words.duration(first.figures().grossSeconds()),
                  words.duration(first.figures().excludedSeconds()))));
      lines.add(
          Text.of(
              words.text(
                  "summary.rate",
                  first.id(),
                  monthRate(first),
                  words.percent(first.year().rate()))));
    }
    lines.add(
        Text.of(
            words.text(
                "summary.outages",
                statement.outages().size(),
                words.duration(
                    statement.outages().stream().mapToLong(o -> o.grossSeconds()).sum()))));
    lines.add(
        Text.of(
            words.text("summary.unknown", words.duration(statement.coverage().unknownSeconds()))));
    report.heading(2, words.text("summary.heading")).add(new ItemList(false, lines));
  }

  /** One rate, or the two between which it lies while something is unknown. */
  private String monthRate(CommitmentStatement commitment) {
    String best = words.percent(commitment.rate());
    String worst = words.percent(commitment.rateIfUnknownDown());
    return best.equals(worst) ? best : words.text("coverage.between", worst, best);
  }

  private void coverage() {
    AvailabilityStatement statement = facts.statement();
    report
        .heading(2, words.text("coverage.heading"))
        .paragraph(
            words.text(
                "coverage.known",
                words.duration(statement.coverage().knownSeconds()),
                words.duration(statement.coverage().unknownSeconds())));
    if (statement.commitments().isEmpty()) {
      return;
    }
    var table =
        Table.captioned(words.text("coverage.caption"))
            .column(words.text("commitment"), Align.LEFT, 1)
            .column(words.text("coverage.unknown"), Align.RIGHT, 1.4)
            .column(words.text("coverage.up"), Align.RIGHT, 1.6)
            .column(words.text("coverage.down"), Align.RIGHT, 1.6)
            .column(words.text("coverage.rates"), Align.RIGHT, 1.8)
            .rowHeaders();
    for (CommitmentStatement commitment : statement.commitments()) {
      table.row(
          commitment.id(),
          words.duration(commitment.figures().unknownSeconds()),
          words.duration(commitment.figures().netSeconds()),
          words.duration(commitment.figures().netIfUnknownDown()),
          words.text(
              "coverage.between",
              words.percent(commitment.rateIfUnknownDown()),
              words.percent(commitment.rate())));
    }
    report.add(table.build());
  }
}
