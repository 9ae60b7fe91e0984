package fr.vigie.report;

import fr.vigie.reports.document.Document;
import fr.vigie.reports.document.Fill;
import fr.vigie.reports.document.Legend;
import fr.vigie.reports.document.LimitBars;
import fr.vigie.reports.document.LimitBars.LimitBar;
import fr.vigie.reports.document.LimitBars.Part;
import fr.vigie.reports.document.Table;
import fr.vigie.reports.document.Table.Align;
import fr.vigie.reports.document.Table.Cell;
import fr.vigie.reports.document.Tone;
import fr.vigie.sla.CommitmentStatement;
import fr.vigie.sla.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Each ceiling as a line of its own: those in force first, then those for information. */
final class CeilingPart {
  private final MonthlyFacts facts;
  private final Phrases words;

  CeilingPart(MonthlyFacts facts, Phrases words) {
    this.facts = facts;
    this.words = words;
  }

  void addTo(Document.Builder report) {
    report.heading(2, words.text("ceilings.heading"));
    List<CommitmentStatement> commitments = facts.statement().commitments();
    if (commitments.isEmpty()) {
      report.paragraph(words.text("ceilings.none"));
      return;
    }
    for (CommitmentStatement commitment : inForceFirst(commitments)) {
      add(report, commitment);
    }
  }

  private static List<CommitmentStatement> inForceFirst(List<CommitmentStatement> commitments) {
    var ordered = new ArrayList<CommitmentStatement>();
    commitments.stream().filter(CommitmentStatement::inForce).forEach(ordered::add);
    commitments.stream().filter(c -> !c.inForce()).forEach(ordered::add);
    return ordered;
  }

  private void add(Document.Builder report, CommitmentStatement commitment) {
    report.heading(
        3,
        words.text(
            commitment.inForce() ? "ceilings.inForce" : "ceilings.information",
            commitment.id(),
            words.text("window." + commitment.window())));
    report.paragraph(
        words.text(
            "ceilings.year",
            words.number(commitment.year().contractualSeconds() / 60),
            words.number(commitment.year().realSeconds() / 60),
            words.percent(commitment.year().rate()),
            words.percent(commitment.year().realRate())));
    contractYear(commitment).ifPresent(report::paragraph);
    report.add(
        new LimitBars(
            commitment.lines().stream().map(line -> bar(commitment, line)).toList(),
            List.of(
                new Legend(Fill.SOLID, words.text("legend.consumed")),
                new Legend(Fill.HATCHED, words.text("legend.contested")),
                new Legend(Fill.DOTTED, words.text("legend.unknown")))));
    report.add(table(commitment));
  }

  /** From when to when, where the year is not the calendar's. */
  private Optional<String> contractYear(CommitmentStatement commitment) {
    LocalDate start = LocalDate.ofInstant(commitment.year().span().from(), facts.service().zone());
    return start.getDayOfYear() == 1
        ? Optional.empty()
        : Optional.of(
            words.text(
                "ceilings.contractYear",
                words.date(start),
                words.date(start.plusYears(1).minusDays(1))));
  }

  private LimitBar bar(CommitmentStatement commitment, Line line) {
    String name = words.text("ceiling." + line.ceiling());
    String sentence = sentence(line);
    long contested = line.month() == null ? 0 : commitment.figures().contestedSeconds();
    return new LimitBar(
        name,
        List.of(
            new Part(Math.max(0, line.measuredSeconds() - contested), Fill.SOLID),
            new Part(Math.min(contested, line.measuredSeconds()), Fill.HATCHED),
            new Part(Math.min(line.unknownSeconds(), line.limitSeconds()), Fill.DOTTED)),
        Math.max(1, line.limitSeconds()),
        sentence,
        Tones.of(line.verdict()),
        name + ": " + sentence);
  }

  private String sentence(Line line) {
    String verdict = words.text("verdict." + line.verdict());
    String used =
        words.text(
            "ceilings.used",
            words.duration(line.measuredSeconds()),
            words.duration(line.limitSeconds()));
    String rest =
        line.marginSeconds() < 0
            ? words.text("ceilings.over", words.duration(-line.marginSeconds()))
            : words.text("ceilings.left", words.duration(line.marginSeconds()));
    return verdict + " · " + words.text("both", used, rest);
  }

  private Table table(CommitmentStatement commitment) {
    var table =
        Table.captioned(words.text("ceilings.caption", commitment.id()))
            .column(words.text("ceilings.ceiling"), Align.LEFT, 2.4)
            .column(words.text("ceilings.limit"), Align.RIGHT, 1.4)
            .column(words.text("ceilings.measure"), Align.RIGHT, 1.4)
            .column(words.text("ceilings.margin"), Align.RIGHT, 1.4)
            .column(words.text("ceilings.verdict"), Align.LEFT, 1.5)
            .column(words.text("ceilings.effect"), Align.LEFT, 1.6)
            .rowHeaders();
    for (Line line : commitment.lines()) {
      table.row(
          List.of(
              Cell.of(words.text("ceiling." + line.ceiling())),
              Cell.of(words.duration(line.limitSeconds())),
              Cell.of(words.duration(line.measuredSeconds())),
              new Cell(
                  words.duration(line.marginSeconds()),
                  line.marginSeconds() < 0 ? Tone.BROKEN : Tone.NEUTRAL),
              new Cell(words.text("verdict." + line.verdict()), Tones.of(line.verdict())),
              Cell.of(effect(commitment, line))));
    }
    return table.build();
  }

  private String effect(CommitmentStatement commitment, Line line) {
    if (!line.decides()) {
      return words.text("ceilings.informs");
    }
    return words.text(
        line.ceiling().equals(commitment.binding()) ? "ceilings.binds" : "ceilings.decides");
  }
}
