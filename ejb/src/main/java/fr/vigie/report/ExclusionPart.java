package fr.vigie.report;

import fr.vigie.availability.ExclusionView;
import fr.vigie.reports.document.Document;
import fr.vigie.reports.document.Table;
import fr.vigie.reports.document.Table.Align;
import fr.vigie.sla.CommitmentStatement;
import java.util.List;
import java.util.UUID;

/** What was left out, what is disputed, and every figure with and without it. */
final class ExclusionPart {
  private final MonthlyFacts facts;
  private final Phrases words;

  ExclusionPart(MonthlyFacts facts, Phrases words) {
    this.facts = facts;
    this.words = words;
  }

  void addTo(Document.Builder report) {
    report.heading(2, words.text("exclusions.heading"));
    List<ExclusionView> told = facts.exclusions();
    if (told.isEmpty()) {
      report.paragraph(words.text("exclusions.none"));
      return;
    }
    report.add(list(told));
    if (!facts.statement().commitments().isEmpty()) {
      report.add(bothFigures());
    }
  }

  private Table list(List<ExclusionView> told) {
    var table =
        Table.captioned(words.text("exclusions.caption"))
            .column(words.text("outages.start"), Align.LEFT, 1.4)
            .column(words.text("outages.end"), Align.LEFT, 1.4)
            .column(words.text("exclusions.clause"), Align.LEFT, 1.6)
            .column(words.text("exclusions.reason"), Align.LEFT, 2.4)
            .column(words.text("exclusions.by"), Align.LEFT, 1.4)
            .column(words.text("exclusions.state"), Align.LEFT, 1.2);
    for (ExclusionView exclusion : told) {
      table.row(
          words.shortDateTime(exclusion.from()),
          words.shortDateTime(exclusion.to()),
          words.textOr("clause." + exclusion.clause(), exclusion.clause()),
          exclusion.reason(),
          party(exclusion.proposedBy()),
          words.text("exclusion." + exclusion.state()));
    }
    return table.build();
  }

  private Table bothFigures() {
    var table =
        Table.captioned(words.text("exclusions.both"))
            .column(words.text("commitment"), Align.LEFT, 1)
            .column(words.text("exclusions.gross"), Align.RIGHT, 1.4)
            .column(words.text("exclusions.excluded"), Align.RIGHT, 1.4)
            .column(words.text("exclusions.net"), Align.RIGHT, 1.4)
            .column(words.text("exclusions.contested"), Align.RIGHT, 1.4)
            .column(words.text("exclusions.ifAgreed"), Align.RIGHT, 1.6)
            .rowHeaders();
    for (CommitmentStatement commitment : facts.statement().commitments()) {
      var figures = commitment.figures();
      table.row(
          commitment.id(),
          words.duration(figures.grossSeconds()),
          words.duration(figures.excludedSeconds()),
          words.duration(figures.netSeconds()),
          words.duration(figures.contestedSeconds()),
          words.duration(figures.netSeconds() - figures.contestedSeconds()));
    }
    return table.build();
  }

  private String party(UUID organisation) {
    return organisation.equals(facts.service().operator().id())
        ? facts.service().operator().name()
        : facts.service().client().name();
  }
}
