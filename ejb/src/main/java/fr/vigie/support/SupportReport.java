package fr.vigie.support;

import fr.vigie.contract.ContractView.TargetView;
import fr.vigie.reports.document.Attachment;
import fr.vigie.reports.document.Callout;
import fr.vigie.reports.document.Document;
import fr.vigie.reports.document.KeyFigures;
import fr.vigie.reports.document.KeyFigures.KeyFigure;
import fr.vigie.reports.document.Table;
import fr.vigie.reports.document.Table.Align;
import fr.vigie.reports.document.Table.Cell;
import fr.vigie.reports.document.Text;
import fr.vigie.reports.document.Tone;
import fr.vigie.sla.support.Flow;
import fr.vigie.sla.support.Outcomes;
import fr.vigie.sla.support.SeverityFlow;
import fr.vigie.sla.support.SupportFigures;
import fr.vigie.sla.support.TargetCount;
import java.util.ArrayList;
import java.util.List;

/**
 * The monthly support report: whether the commitments were kept, in one glance, then what they rest
 * on, each blocking incident, what is disputed, who had what, the trend, and how it was counted.
 */
final class SupportReport {
  private final SupportFacts facts;
  private final SupportFigures figures;
  private final SupportWords words;
  private final Document.Builder report;

  private SupportReport(SupportFacts facts, SupportWords words) {
    this.facts = facts;
    this.figures = facts.figures();
    this.words = words;
    report = Document.titled(words.text("title", facts.service().name(), month()), words.locale());
  }

  /** Composes the report with its evidence attached. */
  static Document compose(SupportFacts facts, SupportWords words, List<Attachment> evidence) {
    return new SupportReport(facts, words).compose(evidence);
  }

  private String month() {
    return words.month(figures.period());
  }

  private Document compose(List<Attachment> evidence) {
    report
        .subject(words.text("subject", facts.service().name(), month()))
        .author(words.text("author"))
        .header(words.text("header", facts.service().name(), month()))
        .footer(words.text("footer"))
        .status(words.text(figures.provisional() ? "status.provisional" : "status.over"))
        .createdAt(facts.now());
    glance();
    identity();
    if (!figures.isEmpty()) {
      flows();
      new BlockingPart(facts, words).addTo(report);
      new WaitPart(figures, words).addTo(report);
      new WorkPart(figures, words).addTo(report);
    }
    new SupportTrend(figures, words).addTo(report);
    new SupportMethod(facts, words).addTo(report);
    evidence.forEach(report::attach);
    return report.build();
  }

  private void glance() {
    Outcomes commitments = figures.commitments();
    report
        .heading(2, words.text("glance.heading"))
        .add(
            new Callout(
                SupportWords.tone(figures.verdict()),
                words.text("glance.verdict." + figures.verdict()),
                Text.of(sentence(commitments))))
        .add(
            new KeyFigures(
                List.of(
                    figure("glance.declared", figures.incidents().declared(), "glance.incidents"),
                    figure("glance.restored", figures.incidents().restored(), "glance.incidents"),
                    figure("glance.open", figures.incidents().openAtEnd(), "glance.monthEnd"),
                    figure("glance.requests", figures.requests().declared(), "glance.without"))));
    if (!figures.targets().isEmpty()) {
      report.add(targets("targets.caption", figures.targets()));
      report.muted(words.text("targets.note"));
    }
  }

  private String sentence(Outcomes commitments) {
    if (figures.isEmpty()) {
      return words.text("glance.empty", month());
    }
    return words.text(
        commitments.owed() == 0 ? "glance.nothingOwed" : "glance.owed",
        commitments.kept(),
        commitments.missed(),
        commitments.undecided());
  }

  private KeyFigure figure(String label, int number, String note) {
    return new KeyFigure(words.text(label), words.count(number), words.text(note), Tone.NEUTRAL);
  }

  private Table targets(String caption, List<TargetCount> counts) {
    var table =
        Table.captioned(words.text(caption))
            .column(words.text("targets.severity"), Align.LEFT, 1.1)
            .column(words.text("targets.target"), Align.LEFT, 2)
            .column(words.text("targets.binding"), Align.LEFT, 1.3)
            .column(words.text("targets.kept"), Align.RIGHT, 0.8)
            .column(words.text("targets.missed"), Align.RIGHT, 1.2)
            .column(words.text("targets.undecided"), Align.RIGHT, 0.9)
            .column(words.text("targets.missedWithoutWaits"), Align.RIGHT, 1.3);
    for (TargetCount count : counts) {
      table.row(
          List.of(
              Cell.of(words.constant(count.severity())),
              Cell.of(target(count)),
              Cell.of(words.constant(count.binding())),
              Cell.of(words.count(count.counted().kept())),
              words.missed(count.counted().missed()),
              Cell.of(words.count(count.counted().undecided())),
              Cell.of(words.count(count.withoutWaits().missed()))));
    }
    return table.build();
  }

  private String target(TargetCount count) {
    String kind = words.constant(count.kind());
    return facts
        .version()
        .flatMap(
            version ->
                version.targets().stream()
                    .filter(target -> target.code().equals(count.target()))
                    .findFirst())
        .map(target -> words.text("targets.amount", kind, amount(target)))
        .orElse(kind);
  }

  private String amount(TargetView target) {
    return words.text("unit." + target.unit(), target.amount());
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
            .row(
                words.text("identity.status"),
                words.text(
                    figures.provisional() ? "identity.provisional" : "identity.over",
                    words.dateTime(facts.now())));
    report.heading(2, words.text("identity.heading")).add(table.build());
  }

  private void flows() {
    var table =
        Table.captioned(words.text("flow.caption"))
            .column(words.text("flow.what"), Align.LEFT, 1.6)
            .column(words.text("flow.start"), Align.RIGHT, 1)
            .column(words.text("flow.declared"), Align.RIGHT, 1)
            .column(words.text("flow.reopened"), Align.RIGHT, 1)
            .column(words.text("flow.restored"), Align.RIGHT, 1)
            .column(words.text("flow.closed"), Align.RIGHT, 1)
            .column(words.text("flow.end"), Align.RIGHT, 1)
            .rowHeaders();
    for (SeverityFlow severity : figures.severities()) {
      table.row(texts(words.constant(severity.severity()), severity.flow()));
    }
    table.total(texts(words.text("flow.incidents"), figures.incidents()));
    table.row(texts(words.text("flow.requests"), figures.requests()));
    report.heading(2, words.text("flow.heading")).add(table.build());
    report.muted(words.text("flow.note"));
    if (figures.withoutVerdict() > 0) {
      report.paragraph(words.text("flow.withoutVerdict", figures.withoutVerdict()));
    }
    if (!figures.requestTargets().isEmpty()) {
      report.add(targets("targets.requests", figures.requestTargets()));
    }
  }

  private String[] texts(String name, Flow flow) {
    var texts = new ArrayList<String>();
    texts.add(name);
    for (int number :
        new int[] {
          flow.openAtStart(),
          flow.declared(),
          flow.reopened(),
          flow.restored(),
          flow.closed(),
          flow.openAtEnd()
        }) {
      texts.add(words.count(number));
    }
    return texts.toArray(String[]::new);
  }
}
