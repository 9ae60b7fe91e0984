package fr.vigie.web.page;

import fr.vigie.availability.AvailabilityDesk;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.platform.Phrasing;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import fr.vigie.report.ReportDesk;
import fr.vigie.report.ReportFilter;
import fr.vigie.report.ReportOrder;
import fr.vigie.report.ReportView;
import fr.vigie.web.view.PageLinks;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Signed reports: ordered for a service and a month, found again in the archive. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialized
public class ReportsPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MONTHS = 36;
  private static final long KILOBYTE = 1024;

  @Inject ReportDesk desk;
  @Inject ServiceDesk services;
  @Inject AvailabilityDesk availability;
  @Inject InstantSource clock;
  @Inject Language language;
  @Inject SignedIn signedIn;

  private String kind;
  private String service;
  private String period;
  private String tongue;
  private List<ServiceView> choices;
  private String cursor;
  private List<YearMonth> archivedMonths;
  private PageLinks links;
  private List<ReportView> shown;
  private String orderKind;
  private String orderService;
  private String orderPeriod;
  private String orderLanguage;
  private ReportView made;

  /** Reads the archive and fills the form with what the address says. */
  public void load() {
    choices = services.services();
    orderService =
        choices.stream()
            .map(ServiceView::code)
            .filter(code -> code.equals(service))
            .findFirst()
            .orElse(choices.isEmpty() ? null : choices.get(0).code());
    YearMonth last = thisMonth().minusMonths(1);
    orderPeriod = (isMonth(period) ? YearMonth.parse(period) : last).toString();
    orderLanguage = language.getTag();
    orderKind =
        isSupportShown() && ReportOrder.SUPPORT.equals(kind)
            ? ReportOrder.SUPPORT
            : ReportOrder.AVAILABILITY;
    read();
  }

  private void read() {
    archivedMonths = desk.periods().stream().map(YearMonth::parse).toList();
    Page<ReportView> page =
        desk.page(new ReportFilter(kind, service, period, tongue), PageRequest.from(cursor));
    shown = page.items();
    links =
        PageLinks.of(
            page,
            "/app/reports.xhtml",
            Map.of(
                "kind", Objects.requireNonNullElse(kind, ""),
                "service", Objects.requireNonNullElse(service, ""),
                "period", Objects.requireNonNullElse(period, ""),
                "language", Objects.requireNonNullElse(tongue, "")));
  }

  /** Makes the report that the form asks for. */
  public void make() {
    made = desk.make(new ReportOrder(orderKind, orderService, orderPeriod, orderLanguage));
    cursor = null;
    read();
  }

  /** Whether the reader may see what became of the tickets of a service. */
  public boolean isSupportShown() {
    return signedIn.may(Permission.READ_SUPPORT_FIGURES);
  }

  public boolean isMayMake() {
    return signedIn.may(Permission.MAKE_REPORTS);
  }

  /** Whether the chosen month goes on, so that its report will be provisional. */
  public boolean isMonthRunning() {
    return !YearMonth.parse(orderPeriod).isBefore(thisMonth());
  }

  /** Whether the chosen month is over but its facts are not settled yet. */
  public boolean isMonthOpen() {
    return !isMonthRunning()
        && ReportOrder.AVAILABILITY.equals(orderKind)
        && orderService != null
        && !availability.isClosed(orderService, YearMonth.parse(orderPeriod));
  }

  /** The months that can be chosen, the newest first; the one of the address among them. */
  public List<YearMonth> getMonths() {
    var months =
        new ArrayList<>(
            Stream.iterate(thisMonth(), month -> month.minusMonths(1)).limit(MONTHS).toList());
    YearMonth chosen = YearMonth.parse(orderPeriod);
    if (!months.contains(chosen)) {
      months.add(chosen);
      months.sort(Collections.reverseOrder());
    }
    return months;
  }

  /** The months of which the archive has reports, the newest first. */
  public List<YearMonth> getArchivedMonths() {
    return archivedMonths;
  }

  /** Whole kilobytes, rounded up. */
  public long kilobytes(ReportView report) {
    return (report.size() + KILOBYTE - 1) / KILOBYTE;
  }

  /** The minute in which a report was made. */
  public Instant toMinute(Instant made) {
    return made.truncatedTo(ChronoUnit.MINUTES);
  }

  /** The month of a report, to be written in words. */
  public YearMonth month(ReportView report) {
    return YearMonth.parse(report.period());
  }

  /** The name of a service; its code if it has gone. */
  public String name(String code) {
    return choices.stream()
        .filter(choice -> choice.code().equals(code))
        .map(ServiceView::name)
        .findFirst()
        .orElse(code);
  }

  private YearMonth thisMonth() {
    return YearMonth.from(clock.instant().atZone(Phrasing.ZONE));
  }

  private static boolean isMonth(String text) {
    try {
      return text != null && YearMonth.parse(text).getYear() > 0;
    } catch (DateTimeException notOne) {
      return false;
    }
  }

  /** Whether the address narrows the archive down. */
  public boolean isFiltered() {
    return kind != null || service != null || period != null || tongue != null;
  }

  public List<ServiceView> getChoices() {
    return choices;
  }

  public PageLinks getLinks() {
    return links;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }

  public List<ReportView> getShown() {
    return shown;
  }

  public ReportView getMade() {
    return made;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getOrderKind() {
    return orderKind;
  }

  public void setOrderKind(String orderKind) {
    this.orderKind = orderKind;
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

  public String getTongue() {
    return tongue;
  }

  public void setTongue(String tongue) {
    this.tongue = tongue;
  }

  public String getOrderService() {
    return orderService;
  }

  public void setOrderService(String orderService) {
    this.orderService = orderService;
  }

  public String getOrderPeriod() {
    return orderPeriod;
  }

  public void setOrderPeriod(String orderPeriod) {
    this.orderPeriod = orderPeriod;
  }

  public String getOrderLanguage() {
    return orderLanguage;
  }

  public void setOrderLanguage(String orderLanguage) {
    this.orderLanguage = orderLanguage;
  }
}
