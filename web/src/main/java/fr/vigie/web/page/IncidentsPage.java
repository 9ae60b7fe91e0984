package fr.vigie.web.page;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OrganisationView;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.incident.ListedTicket;
import fr.vigie.incident.TicketFilter;
import fr.vigie.incident.TicketListDesk;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketKind;
import fr.vigie.sla.incident.TicketStatus;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.PageLinks;
import fr.vigie.web.view.TicketLine;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tickets, what breaks first at the top; what is shown stands in the address. */
@Named
@RequestScoped
public class IncidentsPage {
  private static final String PATH = "/app/incidents.xhtml";

  @Inject TicketListDesk desk;
  @Inject OrganisationDesk organisations;
  @Inject ServiceDesk services;
  @Inject InstantSource clock;
  @Inject Texts texts;

  private String show;
  private String kind;
  private String status;
  private String severity;
  private String service;
  private String notice;
  private String cursor;
  private List<TicketLine> rows = List.of();
  private PageLinks links;

  /** Reads a page of tickets. */
  public void load() {
    Instant now = clock.instant();
    Page<ListedTicket> page = desk.page(filter(), PageRequest.from(cursor));
    Map<UUID, OrganisationView> structures =
        organisations.organisations(
            page.items().stream()
                .flatMap(ticket -> ticket.organisation().stream())
                .collect(Collectors.toSet()));
    var wording = new Wording(texts);
    rows =
        page.items().stream()
            .map(
                ticket ->
                    TicketLine.of(
                        ticket,
                        ticket
                            .organisation()
                            .flatMap(id -> Optional.ofNullable(structures.get(id)))
                            .map(OrganisationView::name)
                            .orElse(""),
                        now,
                        wording))
            .toList();
    links =
        PageLinks.of(
            page,
            PATH,
            Map.of(
                "show", text(show),
                "kind", text(kind),
                "status", text(status),
                "severity", text(severity),
                "service", text(service),
                "notice", text(notice)));
  }

  private TicketFilter filter() {
    TicketStatus only = chosen(status, TicketStatus.values());
    return new TicketFilter(
        only == null && !"all".equals(show),
        chosen(kind, TicketKind.values()),
        only,
        chosen(severity, Severity.values()),
        text(service).isBlank() ? null : service,
        null,
        "due".equals(notice));
  }

  private static <E extends Enum<E>> E chosen(String name, E[] constants) {
    return text(name).isBlank()
        ? null
        : Stream.of(constants)
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, name));
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  /** Whether the address asks for less than all open tickets. */
  public boolean isFiltered() {
    return Stream.of(show, kind, status, severity, service, notice)
        .anyMatch(value -> !text(value).isBlank());
  }

  public TicketKind[] getKinds() {
    return TicketKind.values();
  }

  public TicketStatus[] getStatuses() {
    return TicketStatus.values();
  }

  public Severity[] getSeverities() {
    return Severity.values();
  }

  public List<ServiceView> getServices() {
    return services.services();
  }

  public List<TicketLine> getRows() {
    return rows;
  }

  public PageLinks getLinks() {
    return links;
  }

  public String getShow() {
    return show;
  }

  public void setShow(String show) {
    this.show = show;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }

  public String getSeverity() {
    return severity;
  }

  public void setSeverity(String severity) {
    this.severity = severity;
  }

  public String getService() {
    return service;
  }

  public void setService(String service) {
    this.service = service;
  }

  public String getNotice() {
    return notice;
  }

  public void setNotice(String notice) {
    this.notice = notice;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
