package fr.vigie.web.page;

import fr.vigie.availability.AvailabilityDesk;
import fr.vigie.availability.ExclusionDesk;
import fr.vigie.availability.ExclusionView;
import fr.vigie.availability.OutageDesk;
import fr.vigie.availability.OutageView;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.platform.door.Permission;
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
  @Inject InstantSource clock;
  @Inject Messages messages;
  @Inject Language language;

  private String code;
  private String asked;
  private String reason;
  private ServiceView service;
  private StatementPeriod period;
  private StatementView view;
  private List<ExclusionLine> disputes;
  private boolean over;
  private boolean closed;

  /** Reads the service and computes the statement; a period that is none is the current month. */
  public void load() {
    service = services.service(code);
    YearMonth now = YearMonth.from(clock.instant().atZone(service.zone()));
    period = period(now);
    asked = period.toString();
    over = period.last().isBefore(now);
    closed = isMonth() && availability.isClosed(code, period.first());
    Map<String, String> causes =
        outages.outages(code).stream()
            .collect(Collectors.toMap(outage -> outage.id().toString(), OutageView::cause));
    view =
        StatementView.of(
            availability.facts(code, period),
            period,
            causes,
            new Wording(Texts.in(language.getLocale())));
    disputes = disputes(view.statement().span());
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

  /** Settles the month. */
  public void close() {
    availability.close(code, YearMonth.parse(asked));
    messages.info("service.closed");
    load();
  }

  /** Opens the month again, for the reason typed. */
  public void reopen() {
    availability.reopen(code, YearMonth.parse(asked), reason);
    reason = null;
    messages.info("service.reopened");
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

  public String getYear() {
    return Integer.toString(period.last().getYear());
  }

  /** From January to the last month shown. */
  public String getToDate() {
    return StatementPeriod.yearToDate(YearMonth.of(period.last().getYear(), 1), period.last())
        .toString();
  }

  /** The last month shown. */
  public String getMonthShown() {
    return period.last().toString();
  }

  public boolean isOver() {
    return over;
  }

  public boolean isClosed() {
    return closed;
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

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
