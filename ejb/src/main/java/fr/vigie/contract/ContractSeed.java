package fr.vigie.contract;

import static fr.vigie.sla.incident.WarningPoint.BREACH;
import static fr.vigie.sla.incident.WarningPoint.after;
import static fr.vigie.sla.incident.WarningPoint.at;

import fr.vigie.contract.EscalationView.Level;
import fr.vigie.contract.EscalationView.Step;
import fr.vigie.contract.IncidentTarget.Binding;
import fr.vigie.contract.IncidentTarget.Unit;
import fr.vigie.platform.Settings;
import fr.vigie.sla.Ceiling;
import fr.vigie.sla.incident.WarningPoint;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Loads the convention of Medimail as data: annex 2 with its three tables, every reading, the
 * calendars. The first term ended in March 2023; only the demonstration adds an amendment.
 */
@Singleton
@Startup
@DependsOn("FirstAccounts")
public class ContractSeed {
  public static final String MEDIMAIL_CONVENTION = "1901913";

  private static final String BUSINESS = "BUSINESS-08-18";
  private static final String ALWAYS = "ALWAYS";
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final int FIRST_YEAR = 2019;
  private static final LocalDate SIGNED = LocalDate.of(2019, 3, 23);
  private static final LocalDate FIRST_TERM_ENDS = LocalDate.of(2023, 3, 23);
  private static final LocalDate DEMO_ENDS = LocalDate.of(2028, 1, 1);

  @Inject ContractTerms terms;
  @Inject Escalations escalations;
  @Inject Settings settings;
  @Inject InstantSource clock;

  @PostConstruct
  void load() {
    if (!terms.isEmpty()) {
      return;
    }
    calendars();
    var contract =
        new Contract(MEDIMAIL_CONVENTION, "Convention Medimail, messagerie sécurisée", SIGNED);
    fill(
        contract.version(
            "Convention initiale",
            SIGNED,
            FIRST_TERM_ENDS,
            "Conditions générales, convention n° 1901913 : 4 ans à partir du 23 mars 2019",
            false));
    if (settings.demo()) {
      fill(
          contract.version(
              "Avenant de démonstration",
              FIRST_TERM_ENDS,
              DEMO_ENDS,
              "Avenant fictif, ajouté par la démonstration : mêmes engagements, sans astreinte",
              true));
    }
    terms.add(contract);
    if (settings.demo()) {
      contract.asView().versions().forEach(version -> escalate(version.id()));
    }
  }

  /** Functions at example domains: nobody is told by mail of a demonstration. */
  private void escalate(UUID version) {
    var chain = new Escalation(version);
    chain.save(
        List.of(
            step(at(50), Level.LEVEL_1, "Support niveau 1 du GRADeS", "support@grades.example"),
            step(at(75), Level.LEVEL_2, "Support niveau 2 de l’opérateur", "niveau2@mipih.example"),
            step(at(90), Level.LEVEL_3, "Équipe de développement", "niveau3@mipih.example"),
            step(BREACH, Level.MANAGEMENT, "Responsable de service", "responsable@grades.example"),
            step(after(60), Level.MANAGEMENT, "Direction du GRADeS", "direction@grades.example")),
        clock.instant(),
        null);
    escalations.add(chain);
  }

  private static Step step(WarningPoint point, Level level, String job, String email) {
    return new Step(point, level, job, email);
  }

  private void calendars() {
    int lastYear = CalendarYears.lastYear(LocalDate.ofInstant(clock.instant(), PARIS));
    terms.add(
        new CalendarTerm(
            BUSINESS,
            weekdays("08:00", "18:00"),
            "FR",
            true,
            FIRST_YEAR,
            lastYear,
            "Annexe 2 : jours ouvrés, 8 h – 18 h ; jours fériés : art. L. 3133-1 du code du"
                + " travail"));
    terms.add(
        new CalendarTerm(
            "LEVEL-1",
            weekdays("08:30", "18:30"),
            "FR",
            true,
            FIRST_YEAR,
            lastYear,
            "Support niveau 1 : jours ouvrés, 8 h 30 – 18 h 30"));
    terms.add(
        new CalendarTerm(
            ALWAYS, everyDay(), "FR", false, FIRST_YEAR, lastYear, "Annexe 2 : 7 j/7, 24 h/24"));
  }

  private static void fill(ContractVersion version) {
    version
        .commit(
            "A",
            BUSINESS,
            true,
            151_200L * 60,
            "Annexe 2, 2e tableau : 252 jours × 10 h ; sans astreinte (art. 6.2)")
        .with(Ceiling.annualRate("annual-rate-97.6", "97.6"), "Annexe 2, 2e tableau")
        .with(
            Ceiling.annualRate("annual-rate-97.65", "97.65"),
            "Annexe 2, 3e tableau, sans astreinte")
        .with(Ceiling.annualSeconds("annual-60h", 3_600L * 60), "Annexe 2, 2e tableau : 3 600 min")
        .with(Ceiling.monthlySeconds("month-8h", 8L * 3_600), "Annexe 2, 2e et 3e tableaux");
    version
        .commit(
            "B",
            ALWAYS,
            false,
            525_600L * 60,
            "Annexe 2, 2e tableau : 365 jours × 24 h ; pour information, l’astreinte n’étant pas"
                + " souscrite (art. 6.2)")
        .with(Ceiling.annualRate("annual-rate-99.3", "99.3"), "Annexe 2, 2e et 3e tableaux")
        .with(Ceiling.annualSeconds("annual-60h", 3_600L * 60), "Annexe 2, 2e tableau : 3 600 min")
        .with(Ceiling.monthlySeconds("month-8h", 8L * 3_600), "Annexe 2, 2e et 3e tableaux");
    targets(version);
    readings(version);
  }

  private static void targets(ContractVersion version) {
    String first = "Annexe 2, 1er tableau";
    String third = "Annexe 2, 3e tableau";
    List.of(
            target("BLOCKING_TAKE_CHARGE", 30, Unit.MINUTES, Binding.COMMITMENT, first),
            target("BLOCKING_RESTORE", 4, Unit.HOURS, Binding.COMMITMENT, first),
            target("MAJOR_TAKE_CHARGE", 8, Unit.HOURS, Binding.INDICATIVE, first),
            target("MAJOR_RESTORE", 72, Unit.HOURS, Binding.INDICATIVE, first),
            target("MINOR_TAKE_CHARGE", 72, Unit.HOURS, Binding.INDICATIVE, first),
            target("MINOR_RESTORE", 90, Unit.DAYS, Binding.INDICATIVE, first),
            target("GTI_CRITICAL", 4, Unit.HOURS, Binding.INFORMATION, third + ", sans astreinte"),
            target(
                "GTI_CRITICAL_ON_CALL",
                1,
                Unit.HOURS,
                Binding.INFORMATION,
                third + ", avec astreinte"),
            target("GTR_MAJOR", 8, Unit.HOURS, Binding.INFORMATION, third + ", sans astreinte"),
            target(
                "GTR_MAJOR_ON_CALL",
                4,
                Unit.HOURS,
                Binding.INFORMATION,
                third + ", avec astreinte"))
        .forEach(version::target);
  }

  private static IncidentTarget target(
      String code, int amount, Unit unit, Binding binding, String source) {
    return new IncidentTarget(code, amount, unit, binding, source);
  }

  private static void readings(ContractVersion version) {
    var sources = new LinkedHashMap<ContractReading, String>();
    sources.put(
        ContractReading.ANNUAL,
        "Annexe 2 : « annuel » sans point de départ ; lu comme l’année civile");
    sources.put(
        ContractReading.DECLARATION,
        "Annexe 2, délai de prise en compte : « après la déclaration du client » ; lu comme la"
            + " déclaration au niveau 1");
    sources.put(
        ContractReading.TAKE_CHARGE_CLOCK,
        "Aucune horloge écrite pour la prise en compte ; par défaut les heures du support, jours"
            + " ouvrés 8 h – 18 h");
    sources.put(
        ContractReading.RESTORE_CLOCK,
        "Annexe 2, intitulés A et B : « Respect de la GTR et … plage de … » ; la GTR suit la plage"
            + " de l’engagement en vigueur");
    sources.put(
        ContractReading.WEEKDAY_HOLIDAYS,
        "« Lundi au vendredi » (support) contre « jours ouvrés » (annexe 2) ; lu comme fermé");
    sources.put(
        ContractReading.NINETY_DAYS,
        "Annexe 2, 1er tableau, mineur : 90 jours lus comme des jours calendaires");
    sources.forEach((reading, source) -> version.read(reading, reading.byDefault(), source));
  }

  private static Map<String, List<List<String>>> weekdays(String start, String end) {
    return week(List.of("mon", "tue", "wed", "thu", "fri"), start, end);
  }

  private static Map<String, List<List<String>>> everyDay() {
    return week(List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun"), "00:00", "24:00");
  }

  private static Map<String, List<List<String>>> week(List<String> days, String start, String end) {
    var week = new LinkedHashMap<String, List<List<String>>>();
    days.forEach(day -> week.put(day, List.of(List.of(start, end))));
    return week;
  }
}
