package fr.vigie.support;

import fr.vigie.contract.ContractReading;
import fr.vigie.contract.ContractView.TargetView;
import fr.vigie.contract.ContractView.VersionView;
import fr.vigie.contract.IncidentTarget;
import fr.vigie.report.ReadingsTable;
import fr.vigie.reports.document.Document;
import fr.vigie.reports.document.ItemList;
import fr.vigie.reports.document.Table;
import fr.vigie.reports.document.Table.Align;
import fr.vigie.reports.document.Text;
import java.util.List;

/** What counts when, how the contract was read, where it is written, and where the evidence is. */
final class SupportMethod {
  private static final List<String> METHOD =
      List.of(
          "months",
          "version",
          "verdict",
          "change",
          "reopened",
          "late",
          "waits",
          "severity",
          "contractual",
          "requests",
          "persons");

  private final SupportFacts facts;
  private final SupportWords words;

  SupportMethod(SupportFacts facts, SupportWords words) {
    this.facts = facts;
    this.words = words;
  }

  void addTo(Document.Builder report) {
    report
        .heading(2, words.text("method.heading"))
        .add(
            new ItemList(
                true, METHOD.stream().map(key -> Text.of(words.text("method." + key))).toList()));
    facts.version().ifPresent(version -> readings(report, version));
    report
        .heading(2, words.text("evidence.heading"))
        .paragraph(words.text("evidence.text", facts.tickets().size()));
  }

  private void readings(Document.Builder report, VersionView version) {
    report
        .heading(2, words.text("readings.heading"))
        .add(
            ReadingsTable.of(
                version, words.locale(), reading -> reading != ContractReading.ANNUAL));
    var table =
        Table.captioned(words.text("sources.caption"))
            .column(words.text("targets.target"), Align.LEFT, 1.6)
            .column(words.text("sources.amount"), Align.LEFT, 1)
            .column(words.text("targets.binding"), Align.LEFT, 1)
            .column(words.text("sources.source"), Align.LEFT, 2.4);
    for (TargetView target : version.targets()) {
      table.row(
          words.text("target." + target.code()),
          words.text("unit." + target.unit(), target.amount()),
          binding(target.binding()),
          target.source());
    }
    report.add(table.build());
  }

  private String binding(IncidentTarget.Binding binding) {
    return words.text("Binding." + binding.name());
  }
}
