package fr.vigie.support;

import fr.vigie.reports.document.Document;
import fr.vigie.reports.document.Table;
import fr.vigie.reports.document.Table.Align;
import fr.vigie.reports.document.Table.Cell;
import fr.vigie.reports.document.Text;
import fr.vigie.reports.document.Tone;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.support.ClockTold;
import fr.vigie.sla.support.EarlierMiss;
import fr.vigie.sla.support.Requalification;
import fr.vigie.sla.support.SupportFigures;
import fr.vigie.sla.support.TicketLine;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Each blocking incident told, those with a missed date first; then the changes of severity. */
final class BlockingPart {
  /** More are told by the table of tickets that is attached. */
  private static final int MOST = 40;

  private static final int MOST_CHANGES = 60;

  private final SupportFacts facts;
  private final SupportFigures figures;
  private final SupportWords words;

  BlockingPart(SupportFacts facts, SupportWords words) {
    this.facts = facts;
    this.figures = facts.figures();
    this.words = words;
  }

  void addTo(Document.Builder report) {
    report.heading(2, words.text("blocking.heading"));
    if (figures.blocking().isEmpty()) {
      report.paragraph(words.text("blocking.none"));
    }
    List<TicketLine> told =
        figures.blocking().stream()
            .sorted(Comparator.comparing((TicketLine line) -> !line.isMissed()))
            .limit(MOST)
            .toList();
    told.forEach(line -> tell(report, line));
    if (figures.blocking().size() > told.size()) {
      report.muted(words.text("blocking.more", figures.blocking().size() - told.size()));
    }
    requalifications(report);
  }

  private void tell(Document.Builder report, TicketLine line) {
    report.heading(
        3, words.text("blocking.ticket", line.ref(), words.shortDateTime(line.declaredAt())));
    report.paragraph(story(line));
    if (!line.clocks().isEmpty() || !line.earlierMisses().isEmpty()) {
      report.add(clocks(line));
    }
    if (!line.remarks().isEmpty() || line.toldLate() > 0) {
      report.muted(outside(line));
    }
  }

  private Text story(TicketLine line) {
    Text text = Text.of(words.text("blocking.by", declarer(line)));
    text = with(text, "blocking.transmitted", line.transmittedAt());
    text = with(text, "blocking.registered", line.registeredAt());
    text = with(text, "blocking.taken", line.takenAt());
    text =
        line.restoredAt().isPresent()
            ? with(text, "blocking.restored", line.restoredAt())
            : text.plain(" ").strong(words.text("blocking.open"));
    if (line.severity() != Severity.BLOCKING) {
      text = text.plain(" ").strong(words.text("blocking.now", words.constant(line.severity())));
    }
    return line.version().isPresent()
        ? text
        : text.plain(" ").strong(words.text("blocking.noContract"));
  }

  /** What is known is told; of what is not, nothing. */
  private Text with(Text text, String key, Optional<Instant> at) {
    return at.map(known -> text.plain(" " + words.text(key, words.shortDateTime(known))))
        .orElse(text);
  }

  private String declarer(TicketLine line) {
    return line.structure().map(facts::structure).orElseGet(() -> words.text("blocking.support"));
  }

  private Table clocks(TicketLine line) {
    var table =
        Table.captioned(words.text("clocks.caption", line.ref()))
            .column(words.text("clocks.clock"), Align.LEFT, 1.6)
            .column(words.text("clocks.due"), Align.LEFT, 1.5)
            .column(words.text("clocks.met"), Align.LEFT, 1.5)
            .column(words.text("clocks.consumed"), Align.RIGHT, 1.6)
            .column(words.text("clocks.verdict"), Align.LEFT, 1.3)
            .column(words.text("clocks.withoutWaits"), Align.LEFT, 1.6);
    for (EarlierMiss miss : line.earlierMisses()) {
      table.row(
          List.of(
              Cell.of(words.text("clocks.earlier", words.constant(miss.kind()))),
              Cell.of(words.shortDateTime(miss.dueAt())),
              Cell.of(words.text("clocks.requalified", words.shortDateTime(miss.changedAt()))),
              Cell.of(words.text("clocks.over", words.duration(miss.overSeconds()))),
              new Cell(words.text("Outcome.MISSED"), Tone.BROKEN),
              Cell.of(
                  words.text(miss.byWaitsAlone() ? "clocks.byWaitsAlone" : "clocks.alsoWithout"))));
    }
    line.clocks().forEach(clock -> table.row(row(clock)));
    return table.build();
  }

  private List<Cell> row(ClockTold clock) {
    return List.of(
        Cell.of(words.constant(clock.kind())),
        Cell.of(words.when(clock.dueAt())),
        Cell.of(words.when(clock.metAt())),
        Cell.of(
            words.text(
                "clocks.of",
                words.duration(clock.consumedSeconds()),
                words.duration(clock.targetSeconds()))),
        words.cell(clock.outcome()),
        Cell.of(withoutWaits(clock)));
  }

  private String withoutWaits(ClockTold clock) {
    return clock.contestedSeconds() == 0
        ? words.text("clocks.same")
        : words.text(
            "clocks.other",
            words.duration(clock.consumedSecondsWithoutWaits()),
            words.constant(clock.outcomeWithoutWaits()));
  }

  private String outside(TicketLine line) {
    String remarks = line.remarks().stream().map(words::constant).collect(Collectors.joining(" "));
    return line.toldLate() == 0
        ? remarks
        : (words.text("blocking.late", line.toldLate()) + " " + remarks).strip();
  }

  private void requalifications(Document.Builder report) {
    report.heading(2, words.text("changes.heading"));
    List<Requalification> changes = figures.requalifications();
    if (changes.isEmpty()) {
      report.paragraph(words.text("changes.none"));
      return;
    }
    var table =
        Table.captioned(words.text("changes.caption"))
            .column(words.text("changes.ticket"), Align.LEFT, 1.4)
            .column(words.text("changes.at"), Align.LEFT, 1.5)
            .column(words.text("changes.from"), Align.LEFT, 1)
            .column(words.text("changes.to"), Align.LEFT, 1)
            .column(words.text("changes.by"), Align.LEFT, 1.1)
            .column(words.text("changes.ground"), Align.LEFT, 2.4);
    changes.stream()
        .limit(MOST_CHANGES)
        .forEach(
            change ->
                table.row(
                    change.ref(),
                    words.shortDateTime(change.at()),
                    words.constant(change.from()),
                    words.constant(change.to()),
                    words.constant(change.by()),
                    words.constant(change.ground())));
    report.add(table.build());
    if (changes.size() > MOST_CHANGES) {
      report.muted(words.text("blocking.more", changes.size() - MOST_CHANGES));
    }
  }
}
