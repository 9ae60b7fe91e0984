package fr.vigie.support;

import fr.vigie.reports.document.Document;
import fr.vigie.reports.document.Table;
import fr.vigie.reports.document.Table.Align;
import fr.vigie.reports.document.Table.Cell;
import fr.vigie.sla.support.ClockTold;
import fr.vigie.sla.support.SupportFigures;
import fr.vigie.sla.support.WaitingTicket;
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
    List<WaitingTicket> disputed =
        figures.waiting().stream()
            .filter(ticket -> !ticket.clocks().isEmpty())
            .sorted(
                Comparator.comparing((WaitingTicket ticket) -> !ticket.isMissed())
                    .thenComparing(WaitingTicket::severity))
            .toList();
    if (!disputed.isEmpty()) {
      report.add(table(disputed.stream().limit(MOST).toList()));
    }
    if (disputed.size() > MOST) {
      report.muted(words.text("waits.more", disputed.size() - MOST));
    }
  }

  private Table table(List<WaitingTicket> tickets) {
    var table =
        Table.captioned(words.text("waits.caption"))
            .column(words.text("changes.ticket"), Align.LEFT, 1.4)
            .column(words.text("targets.severity"), Align.LEFT, 1)
            .column(words.text("clocks.clock"), Align.LEFT, 1.4)
            .column(words.text("waits.with"), Align.RIGHT, 1.3)
            .column(words.text("waits.verdict"), Align.LEFT, 1.2)
            .column(words.text("waits.without"), Align.RIGHT, 1.3)
            .column(words.text("waits.verdictWithout"), Align.LEFT, 1.2);
    for (WaitingTicket ticket : tickets) {
      ticket.clocks().forEach(clock -> table.row(row(ticket, clock)));
    }
    return table.build();
  }

  private List<Cell> row(WaitingTicket ticket, ClockTold clock) {
    return List.of(
        Cell.of(ticket.ref()),
        Cell.of(words.constant(ticket.severity())),
        Cell.of(words.constant(clock.kind())),
        Cell.of(words.duration(clock.consumedSeconds())),
        words.cell(clock.outcome()),
        Cell.of(words.duration(clock.consumedSecondsWithoutWaits())),
        words.cell(clock.outcomeWithoutWaits()));
  }
}
