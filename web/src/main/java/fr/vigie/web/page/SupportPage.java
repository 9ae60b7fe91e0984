package fr.vigie.web.page;

import fr.vigie.directory.ServiceView;
import fr.vigie.platform.Phrasing;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.paging.PageRequest;
import fr.vigie.report.ReportDesk;
import fr.vigie.report.ReportFilter;
import fr.vigie.report.ReportOrder;
import fr.vigie.report.ReportView;
import fr.vigie.sla.support.SupportFigures;
import fr.vigie.sla.support.SupportStatement;
import fr.vigie.sla.support.TicketLine;
import fr.vigie.sla.support.WaitingTicket;
import fr.vigie.support.SupportDesk;
import fr.vigie.web.view.TrendBar;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What became of the tickets of a service in a month. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class SupportPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MONTHS = 36;
  private static final int MOST_LISTED = 100;

  @Inject SupportDesk desk;
  @Inject ReportDesk reports;
  @Inject InstantSource clock;
  @Inject Language language;
  @Inject SignedIn signedIn;

  private String service;
  private String period;
  private List<ServiceView> choices;
  private SupportFigures figures;
  private List<TrendBar> trend;
  private ReportView report;

  /** Reads the month of the address; one that is none, or has not begun, is the last that ended. */
  public void load() {
    choices = desk.services();
    service =
        choices.stream()
            .map(ServiceView::code)
            .filter(code -> code.equals(service))
            .findFirst()
            .orElse(choices.isEmpty() ? null : choices.get(0).code());
    YearMonth month = month();
    period = month.toString();
    if (service != null) {
      SupportStatement statement = desk.statement(service, month);
      figures = statement.figures();
      trend = TrendBar.of(figures.trend());
      report = lastReport();
    }
  }

  private ReportView lastReport() {
    return reports
        .page(
            new ReportFilter(ReportOrder.SUPPORT, service, period, language.getTag()),
            new PageRequest(null, null, null, 1, null))
        .items()
        .stream()
        .findFirst()
        .orElse(null);
  }

  private YearMonth month() {
    try {
      YearMonth asked = YearMonth.parse(period);
      return asked.isAfter(thisMonth()) ? thisMonth().minusMonths(1) : asked;
    } catch (DateTimeException | NullPointerException none) {
      return thisMonth().minusMonths(1);
    }
  }

  private YearMonth thisMonth() {
    return YearMonth.from(clock.instant().atZone(Phrasing.ZONE));
  }

  /** Makes the signed report of the month, in the language of the page. */
  public void make() {
    report = reports.make(new ReportOrder(ReportOrder.SUPPORT, service, period, language.getTag()));
  }

  public boolean isMayMake() {
    return signedIn.may(Permission.MAKE_REPORTS);
  }

  /** The months that can be chosen, the newest first; the one of the address among them. */
  public List<YearMonth> getMonths() {
    var months =
        new ArrayList<>(
            Stream.iterate(thisMonth(), month -> month.minusMonths(1)).limit(MONTHS).toList());
    YearMonth chosen = YearMonth.parse(period);
    if (!months.contains(chosen)) {
      months.add(chosen);
      months.sort(Collections.reverseOrder());
    }
    return months;
  }

  /** Incidents that were blocking, those with a missed date first. */
  public List<TicketLine> getBlocking() {
    return figures.blocking().stream()
        .sorted(Comparator.comparing((TicketLine line) -> !line.isMissed()))
        .limit(MOST_LISTED)
        .toList();
  }

  /** Tickets of which waits took committed time, those with a missed date first. */
  public List<WaitingTicket> getWaiting() {
    return figures.waiting().stream()
        .filter(ticket -> !ticket.clocks().isEmpty())
        .sorted(Comparator.comparing((WaitingTicket ticket) -> !ticket.isMissed()))
        .limit(MOST_LISTED)
        .toList();
  }

  public SupportFigures getFigures() {
    return figures;
  }

  public List<TrendBar> getTrend() {
    return trend;
  }

  /** The newest signed report of this month in this language; null if there is none. */
  public ReportView getReport() {
    return report;
  }

  /** The minute in which it was made. */
  public Instant getMadeAt() {
    return report.createdAt().truncatedTo(ChronoUnit.MINUTES);
  }

  public List<ServiceView> getChoices() {
    return choices;
  }

  public String getService() {
    return service;
  }

  public void setService(String service) {
    this.service = service;
  }

  public String getPeriod() {
    return period;
  }

  public void setPeriod(String period) {
    this.period = period;
  }
}
