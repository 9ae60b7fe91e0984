package fr.vigie.web.view;

import fr.vigie.sla.AvailabilityCase;
import fr.vigie.sla.Ceiling;
import fr.vigie.sla.Commitment;
import fr.vigie.sla.CommitmentFacts;
import fr.vigie.sla.CommitmentStatement;
import fr.vigie.sla.Line;
import fr.vigie.sla.Reading;
import fr.vigie.sla.StatementPeriod;
import fr.vigie.sla.Verdict;
import fr.vigie.sla.YearConsumption;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a period says of one commitment, in words.
 *
 * @param id "A"
 * @param window key of its window
 * @param inForce whether it binds
 * @param binding "Plafond mensuel : il reste 5 h 50"; empty if no ceiling decides
 * @param bars one a ceiling
 * @param rates the rates of the period and of the year
 * @param unknown what the unknown time could change; empty if there is none
 */
public record CommitmentPanel(
    String id,
    String window,
    boolean inForce,
    Verdict verdict,
    boolean provisional,
    String binding,
    List<CeilingBar> bars,
    List<Named> rates,
    String unknown) {
  public CommitmentPanel {
    bars = List.copyOf(bars);
    rates = List.copyOf(rates);
  }

  /** The commitments of a statement, in its order. */
  public static List<CommitmentPanel> of(
      AvailabilityCase facts,
      List<CommitmentStatement> statements,
      StatementPeriod period,
      Wording wording) {
    var panels = new ArrayList<CommitmentPanel>();
    for (int i = 0; i < statements.size(); i++) {
      panels.add(of(statements.get(i), facts, i, period, wording));
    }
    return panels;
  }

  private static CommitmentPanel of(
      CommitmentStatement said,
      AvailabilityCase facts,
      int index,
      StatementPeriod period,
      Wording wording) {
    CommitmentFacts about = facts.commitments().get(index);
    return new CommitmentPanel(
        said.id(),
        said.window(),
        said.inForce(),
        said.verdict(),
        said.provisional(),
        binding(said, about.commitment(), wording),
        bars(said, about.commitment(), period, wording),
        rates(said, facts.reading(), period, wording),
        unknown(said, wording));
  }

  private static String binding(CommitmentStatement said, Commitment about, Wording wording) {
    return said.lines().stream()
        .filter(line -> line.ceiling().equals(said.binding()))
        .findFirst()
        .map(
            line ->
                wording
                    .texts()
                    .text(
                        line.marginSeconds() < 0 ? "service.bindingOver" : "service.bindingLeft",
                        label(line, about, wording),
                        wording.duration(Math.abs(line.marginSeconds()))))
        .orElse("");
  }

  /** The ceilings that decide for this kind of period come first. */
  private static List<CeilingBar> bars(
      CommitmentStatement said, Commitment about, StatementPeriod period, Wording wording) {
    List<CeilingBar> bars = CeilingBar.of(said, wording);
    var named = new ArrayList<CeilingBar>();
    boolean month = period.kind() == StatementPeriod.Kind.MONTH;
    int leading = 0;
    for (int i = 0; i < bars.size(); i++) {
      Line line = said.lines().get(i);
      boolean leads = (line.kind() == Ceiling.Kind.MONTHLY_SECONDS) == month;
      named.add(
          leads ? leading++ : named.size(), relabelled(bars.get(i), label(line, about, wording)));
    }
    return named;
  }

  private static CeilingBar relabelled(CeilingBar bar, String label) {
    return new CeilingBar(
        label,
        bar.limit(),
        bar.sentence(),
        bar.parts(),
        bar.verdict(),
        bar.decides(),
        bar.segments(),
        bar.excluded(),
        bar.limitAt());
  }

  /** The contract has two annual rates: each is named with its percentage. */
  private static String label(Line line, Commitment about, Wording wording) {
    String kind = wording.texts().text("ceiling." + line.kind());
    return about.ceilings().stream()
        .filter(ceiling -> ceiling.id().equals(line.ceiling()))
        .filter(ceiling -> ceiling.kind() == Ceiling.Kind.ANNUAL_RATE)
        .findFirst()
        .map(ceiling -> kind + " " + wording.percent(ceiling.amount()))
        .orElse(kind);
  }

  private static List<Named> rates(
      CommitmentStatement said, Reading reading, StatementPeriod period, Wording wording) {
    Texts texts = wording.texts();
    YearConsumption year = said.year();
    var rates = new ArrayList<Named>();
    LocalDate start = LocalDate.ofInstant(reading.year(period).from(), reading.zone());
    if (start.getDayOfYear() > 1) {
      rates.add(
          new Named(
              texts.text("service.rate.contractYear"),
              texts.text(
                  "service.rate.fromTo",
                  wording.date(start),
                  wording.date(start.plusYears(1).minusDays(1)))));
    }
    if (period.kind() == StatementPeriod.Kind.MONTH) {
      rates.add(
          new Named(
              texts.text("service.rate.month"),
              texts.text(
                  "service.rate.of",
                  RateRange.of(said.rateIfUnknownDown(), said.rate(), wording),
                  minutes(said.figures().committedSeconds(), wording))));
    }
    rates.add(
        new Named(
            texts.text("service.rate.contractual"),
            texts.text(
                "service.rate.ofT",
                RateRange.of(year.rateIfUnknownDown(), year.rate(), wording),
                minutes(year.contractualSeconds(), wording))));
    rates.add(
        new Named(
            texts.text("service.rate.real"),
            texts.text(
                "service.rate.ofT",
                wording.percent(year.realRate()),
                minutes(year.realSeconds(), wording))));
    rates.add(
        new Named(
            texts.text("service.rate.elapsed"),
            texts.text(
                "service.rate.of",
                wording.percent(year.elapsedRate()),
                minutes(year.figures().elapsedSeconds(), wording))));
    return rates;
  }

  private static String minutes(long seconds, Wording wording) {
    return wording.number(seconds / 60);
  }

  private static String unknown(CommitmentStatement said, Wording wording) {
    return said.figures().unknownSeconds() == 0
        ? ""
        : wording
            .texts()
            .text(
                "service.unknown.bounds",
                wording.duration(said.figures().unknownSeconds()),
                wording.duration(said.figures().netSeconds()),
                wording.duration(said.figures().netIfUnknownDown()),
                wording.percent(said.rate()),
                wording.percent(said.rateIfUnknownDown()));
  }
}
