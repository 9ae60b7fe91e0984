package fr.vigie.web.page;

import fr.vigie.availability.AvailabilityDesk;
import fr.vigie.availability.ExclusionDesk;
import fr.vigie.availability.ExclusionView;
import fr.vigie.availability.MonthDesk;
import fr.vigie.availability.OutageDesk;
import fr.vigie.availability.OutageView;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.platform.door.Permission;
import fr.vigie.sla.AvailabilityCase;
import fr.vigie.sla.Reading;
import fr.vigie.sla.StatementPeriod;
import fr.vigie.sla.StatementPeriod.Kind;
import fr.vigie.time.Spans.Span;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.ExclusionLine;
import fr.vigie.web.view.StatementView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A service over a month, a year or a year to date. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class ServicePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject ServiceDesk services;
  @Inject AvailabilityDesk availability;
  @Inject OutageDesk outages;
  @Inject ExclusionDesk exclusions;
  @Inject Standing standing;
  @Inject MonthDesk months;
  @Inject ClosingPage closing;
  @Inject InstantSource clock;
  @Inject Language language;

  private String code;
  private String asked;
  private Integer revision;
  private ServiceView service;
  private StatementPeriod period;
  private StatementView view;
  private List<ExclusionLine> disputes;
  private boolean over;
  private Reading reading;

  /** Reads the service and computes the statement; a period that is none is the current month. */
  public void load() {
    service = services.service(code);
    YearMonth now = YearMonth.from(clock.instant().atZone(service.zone()));
    period = period(now);
    asked = period.toString();
    over = period.last().isBefore(now);
    AvailabilityCase facts = facts();
    reading = facts.reading();
    Map<String, String> causes =
        outages.outages(code).stream()
            .collect(Collectors.toMap(outage -> outage.id().toString(), OutageView::cause));
    view = StatementView.of(facts, period, causes, new Wording(Texts.in(language.getLocale())));
    disputes = disputes(view.statement().span());
    if (isMonth()) {
      closing.load(code, period.first(), revision, view.statement());
    }
  }

  private AvailabilityCase facts() {
    return isMonth() && revision != null
        ? months.kept(code, period.first(), revision).facts()
        : availability.facts(code, period);
  }

  private StatementPeriod period(YearMonth now) {
    try {
      return asked == null ? StatementPeriod.month(now) : StatementPeriod.parse(asked);
    } catch (IllegalArgumentException unreadable) {
      return StatementPeriod.month(now);
    }
  }

  private List<ExclusionLine> disputes(Span span) {
    Set<UUID> mayAnswer = standing.sides(service, Permission.ANSWER_EXCLUSIONS);
    return exclusions.exclusions(code).stream()
        .filter(exclusion -> touches(exclusion, span))
        .map(exclusion -> ExclusionLine.of(exclusion, service, mayAnswer, Set.of(), ""))
        .toList();
  }

  private static boolean touches(ExclusionView exclusion, Span span) {
    return exclusion.from().isBefore(span.to()) && exclusion.to().isAfter(span.from());
  }

  /** Settles the month and keeps its statement. */
  public void close() {
    closing.close();
    load();
  }

  /** Keeps another statement of the closed month. */
  public void revise() {
    closing.revise();
    load();
  }

  /** Opens the month again, for the reason typed. */
  public void reopen() {
    closing.reopen();
    load();
  }

  public boolean isMonth() {
    return period.kind() == Kind.MONTH;
  }

  /** The period before, of the same length. */
  public String getPrevious() {
    return moved(-1);
  }

  /** The period after, of the same length. */
  public String getNext() {
    return moved(1);
  }

  private String moved(int by) {
    return switch (period.kind()) {
      case MONTH -> period.first().plusMonths(by).toString();
      case YEAR -> Integer.toString(period.first().getYear() + by);
      case YEAR_TO_DATE ->
          StatementPeriod.yearToDate(period.first().plusYears(by), period.last().plusYears(by))
              .toString();
    };
  }

  /** The year that runs on the last day shown, by the number of the one in which it begins. */
  public String getYear() {
    return Integer.toString(
        LocalDate.ofInstant(reading.year(period).from(), service.zone()).getYear());
  }

  /** Whether years are counted from the contract's anniversary. */
  public boolean isContractYear() {
    return !reading.yearStart().equals(Reading.calendarYear(service.zone()).yearStart());
  }

  /** From the first whole month of that year to the last month shown. */
  public String getToDate() {
    YearMonth first = reading.months(StatementPeriod.parse(getYear())).get(0);
    YearMonth last = period.last();
    return StatementPeriod.yearToDate(first.isAfter(last) ? last : first, last).toString();
  }

  /** The last month shown. */
  public String getMonthShown() {
    return period.last().toString();
  }

  public boolean isOver() {
    return over;
  }

  public boolean isClosed() {
    return isMonth() && closing.getMonth().closed();
  }

  public StatementPeriod getPeriod() {
    return period;
  }

  public StatementView getView() {
    return view;
  }

  public ServiceView getService() {
    return service;
  }

  public List<ExclusionLine> getDisputes() {
    return disputes;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getAsked() {
    return asked;
  }

  public void setAsked(String asked) {
    this.asked = asked;
  }

  public Integer getRevision() {
    return revision;
  }

  public void setRevision(Integer revision) {
    this.revision = revision;
  }
}
