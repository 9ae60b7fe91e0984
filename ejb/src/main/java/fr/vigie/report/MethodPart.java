package fr.vigie.report;

import fr.vigie.contract.ContractView.CeilingView;
import fr.vigie.contract.ContractView.CommitmentView;
import fr.vigie.reports.document.Document;
import fr.vigie.reports.document.ItemList;
import fr.vigie.reports.document.Table;
import fr.vigie.reports.document.Table.Align;
import fr.vigie.reports.document.Text;
import java.util.List;
import java.util.stream.Stream;

/** How the figures were computed, how the contract was read, and where the evidence is. */
final class MethodPart {
  private static final List<String> METHOD =
      List.of("majority", "precedence", "unknown", "validity", "exclusions", "rates", "verdicts");

  private final MonthlyFacts facts;
  private final Phrases words;

  MethodPart(MonthlyFacts facts, Phrases words) {
    this.facts = facts;
    this.words = words;
  }

  void addTo(Document.Builder report) {
    report
        .heading(2, words.text("method.heading"))
        .add(
            new ItemList(
                true,
                METHOD.stream()
                    .map(
                        key ->
                            Text.of(
                                words.text(
                                    "method." + key,
                                    words.duration(facts.service().validFor().toSeconds()))))
                    .toList()));
    facts.version().ifPresent(version -> readings(report));
    report.heading(2, words.text("evidence.heading"));
    report.paragraph(words.text("evidence.text"));
    if (!facts.imports().isEmpty()) {
      report.add(imports());
    }
  }

  private void readings(Document.Builder report) {
    var version = facts.version().orElseThrow();
    report
        .heading(2, words.text("readings.heading"))
        .add(ReadingsTable.of(version, words.locale(), reading -> true));
    report.add(sources(version.commitments()));
  }

  private Table sources(List<CommitmentView> commitments) {
    var table =
        Table.captioned(words.text("readings.sources"))
            .column(words.text("readings.term"), Align.LEFT, 2)
            .column(words.text("readings.source"), Align.LEFT, 3);
    commitments.stream()
        .flatMap(
            commitment ->
                Stream.concat(
                    Stream.of(
                        List.of(
                            words.text("readings.commitment", commitment.code()),
                            commitment.source())),
                    commitment.ceilings().stream().map(ceiling -> row(commitment, ceiling))))
        .forEach(row -> table.row(row.get(0), row.get(1)));
    return table.build();
  }

  private List<String> row(CommitmentView commitment, CeilingView ceiling) {
    return List.of(
        commitment.code() + " · " + words.text("ceiling." + ceiling.ceiling().id()),
        ceiling.source());
  }

  private Table imports() {
    var table =
        Table.captioned(words.text("evidence.imports"))
            .column(words.text("evidence.importedAt"), Align.LEFT, 1.6)
            .column(words.text("evidence.rows"), Align.RIGHT, 1)
            .column(words.text("evidence.sha256"), Align.LEFT, 4);
    facts
        .imports()
        .forEach(
            log ->
                table.row(
                    words.shortDateTime(log.importedAt()),
                    words.number(log.imported()),
                    log.sha256()));
    return table.build();
  }
}
