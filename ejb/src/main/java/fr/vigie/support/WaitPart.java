package fr.vigie.support;

import fr.vigie.reports.document.Document;
import fr.vigie.reports.document.Table;
import fr.vigie.reports.document.Table.Align;
import fr.vigie.reports.document.Table.Cell;
import fr.vigie.sla.support.ClockTold;
import fr.vigie.sla.support.SupportFigures;
import fr.vigie.sla.support.TicketLine;
import java.util.Comparator;
import java.util.List;

/** Waits for declarers: disputed, so every figure stands with and without them. */
final class WaitPart {
  private static final int MOST = 40;

  private final SupportFigures figures;
  private final SupportWords words;

  WaitPart(SupportFigures figures, SupportWords words) {
    this.figures = figures;
    this.words = words;
  }

  void addTo(Document.Builder report) {
    report.heading(2, words.text("waits.heading"));
    if (figures.waits().tickets() == 0) {
      report.paragraph(words.text("waits.none"));
      return;
    }
    report.paragraph(
        words.text(
            "waits.sum",
            figures.waits().tickets(),
            words.duration(figures.waits().seconds()),
            figures.waits().changedVerdicts()));
    List<TicketLine> disputed =
        figures.waiting().stream()
            .filter(line -> line.clocks().stream().anyMatch(WaitPart::isDisputed))
            .sorted(
                Comparator.comparing((TicketLine line) -> !line.isMissed())
                    .thenComparing(TicketLine::severity))
            .toList();
    if (!disputed.isEmpty()) {
      report.add(table(disputed.stream().limit(MOST).toList()));
    }
    if (disputed.size() > MOST) {
      report.muted(words.text("waits.more", disputed.size() - MOST));
    }
  }

  private static boolean isDisputed(ClockTold clock) {
    return clock.contestedSeconds() > 0;
  }

  private Table table(List<TicketLine> lines) {
    var table =
        Table.captioned(words.text("waits.caption"))
            .column(words.text("changes.ticket"), Align.LEFT, 1.4)
            .column(words.text("targets.severity"), Align.LEFT, 1)
            .column(words.text("clocks.clock"), Align.LEFT, 1.4)
            .column(words.text("waits.with"), Align.RIGHT, 1.3)
            .column(words.text("waits.verdict"), Align.LEFT, 1.2)
            .column(words.text("waits.without"), Align.RIGHT, 1.3)
            .column(words.text("waits.verdictWithout"), Align.LEFT, 1.2);
    for (TicketLine line : lines) {
      line.clocks().stream()
          .filter(WaitPart::isDisputed)
          .forEach(clock -> table.row(row(line, clock)));
    }
    return table.build();
  }

  private List<Cell> row(TicketLine line, ClockTold clock) {
    return List.of(
        Cell.of(line.ref()),
        Cell.of(words.constant(line.severity())),
        Cell.of(words.constant(clock.kind())),
        Cell.of(words.duration(clock.consumedSeconds())),
        words.cell(clock.outcome()),
        Cell.of(words.duration(clock.consumedSecondsWithoutWaits())),
        words.cell(clock.outcomeWithoutWaits()));
  }
}
