package fr.vigie.support;

import fr.vigie.reports.document.Document;
import fr.vigie.reports.document.Table;
import fr.vigie.reports.document.Table.Align;
import fr.vigie.reports.document.Table.Cell;
import fr.vigie.sla.support.Backlog;
import fr.vigie.sla.support.LevelFigures;
import fr.vigie.sla.support.OperatorFigures;
import fr.vigie.sla.support.OperatorFigures.Gap;
import fr.vigie.sla.support.OperatorFigures.Taking;
import fr.vigie.sla.support.StructureFlow;
import fr.vigie.sla.support.SupportFigures;
import java.util.Comparator;
import java.util.List;

/** Who had the tickets: levels, the operator beside us, what is left, and for whom. */
final class WorkPart {
  private static final int MOST = 40;

  private final SupportFigures figures;
  private final SupportWords words;

  WorkPart(SupportFigures figures, SupportWords words) {
    this.figures = figures;
    this.words = words;
  }

  void addTo(Document.Builder report) {
    report.heading(2, words.text("levels.heading")).add(levels());
    report.heading(2, words.text("operator.heading"));
    report.paragraph(words.text("operator.text")).add(readings());
    OperatorFigures operator = figures.operator();
    report.paragraph(gap("operator.registration", operator.registration()));
    report.paragraph(gap("operator.restoration", operator.restoration()));
    report.heading(2, words.text("backlog.heading")).add(backlog());
    report.heading(2, words.text("structures.heading"));
    report.add(structures());
    if (figures.structures().size() > MOST) {
      report.muted(words.text("waits.more", figures.structures().size() - MOST));
    }
  }

  private Table levels() {
    var table =
        Table.captioned(words.text("levels.caption"))
            .column(words.text("levels.level"), Align.LEFT, 2)
            .column(words.text("levels.turns"), Align.RIGHT, 1)
            .column(words.text("levels.all"), Align.RIGHT, 1.4)
            .column(words.text("levels.window"), Align.RIGHT, 1.4)
            .rowHeaders();
    for (LevelFigures level : figures.levels()) {
      table.row(
          words.text("levels." + level.level()),
          words.count(level.turns()),
          words.duration(level.seconds()),
          words.duration(level.windowSeconds()));
    }
    return table.build();
  }

  private Table readings() {
    return Table.captioned(words.text("operator.caption"))
        .column(words.text("operator.reading"), Align.LEFT, 2.4)
        .column(words.text("operator.tickets"), Align.RIGHT, 1)
        .column(words.text("targets.kept"), Align.RIGHT, 0.9)
        .column(words.text("targets.missed"), Align.RIGHT, 1.2)
        .column(words.text("operator.average"), Align.RIGHT, 1.3)
        .column(words.text("operator.longest"), Align.RIGHT, 1.3)
        .row(reading("operator.declared", figures.operator().fromDeclaration()))
        .row(reading("operator.transmitted", figures.operator().fromTransmission()))
        .build();
  }

  private List<Cell> reading(String key, Taking taking) {
    return List.of(
        Cell.of(words.text(key)),
        Cell.of(words.count(taking.tickets())),
        Cell.of(words.count(taking.kept())),
        words.missed(taking.missed()),
        Cell.of(taking.tickets() == 0 ? "—" : words.duration(taking.averageSeconds())),
        Cell.of(taking.tickets() == 0 ? "—" : words.duration(taking.longestSeconds())));
  }

  private String gap(String key, Gap gap) {
    return gap.tickets() == 0
        ? words.text(key + ".none")
        : words.text(
            key,
            gap.tickets(),
            words.duration(gap.averageSeconds()),
            words.duration(gap.longestSeconds()));
  }

  private Table backlog() {
    var table =
        Table.captioned(words.text("backlog.caption"))
            .column(words.text("flow.what"), Align.LEFT, 1.6)
            .column(words.text("backlog.day"), Align.RIGHT, 1)
            .column(words.text("backlog.week"), Align.RIGHT, 1)
            .column(words.text("backlog.month"), Align.RIGHT, 1)
            .column(words.text("backlog.older"), Align.RIGHT, 1)
            .column(words.text("backlog.total"), Align.RIGHT, 1)
            .rowHeaders();
    for (Backlog row : figures.backlog()) {
      table.row(
          row.severity().map(words::constant).orElseGet(() -> words.text("flow.requests")),
          words.count(row.underDay()),
          words.count(row.underWeek()),
          words.count(row.underMonth()),
          words.count(row.older()),
          words.count(row.total()));
    }
    return table.build();
  }

  private Table structures() {
    var table =
        Table.captioned(words.text("structures.caption"))
            .column(words.text("structures.name"), Align.LEFT, 2.6)
            .column(words.text("flow.declared"), Align.RIGHT, 1)
            .column(words.text("flow.restored"), Align.RIGHT, 1)
            .column(words.text("flow.closed"), Align.RIGHT, 1)
            .column(words.text("flow.end"), Align.RIGHT, 1)
            .rowHeaders();
    figures.structures().stream()
        .sorted(
            Comparator.comparing((StructureFlow one) -> -one.flow().declared())
                .thenComparing(one -> one.structure().orElse("")))
        .limit(MOST)
        .forEach(
            one ->
                table.row(
                    one.name().or(one::structure).orElseGet(() -> words.text("structures.support")),
                    words.count(one.flow().declared()),
                    words.count(one.flow().restored()),
                    words.count(one.flow().closed()),
                    words.count(one.flow().openAtEnd())));
    return table.build();
  }
}
