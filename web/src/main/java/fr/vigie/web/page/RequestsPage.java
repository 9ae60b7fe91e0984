package fr.vigie.web.page;

import fr.vigie.directory.ColleagueDesk;
import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OrganisationView;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import fr.vigie.rights.ListedRequest;
import fr.vigie.rights.RegisterDesk;
import fr.vigie.rights.RequestFilter;
import fr.vigie.rights.rules.CaseStatus;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.PageLinks;
import fr.vigie.web.view.RequestRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The register of requests, by due date; what is shown stands in the address. */
@Named
@RequestScoped
public class RequestsPage {
  private static final String PATH = "/app/requests.xhtml";
  private static final Duration SOON = Duration.ofDays(7);

  @Inject RegisterDesk desk;
  @Inject OrganisationDesk organisations;
  @Inject ColleagueDesk colleagues;
  @Inject InstantSource clock;
  @Inject Texts texts;

  private String show;
  private String status;
  private String due;
  private String mine;
  private String register;
  private String cursor;
  private List<OrganisationView> registers = List.of();
  private List<RequestRow> rows = List.of();
  private PageLinks links;

  /** Reads a page of the register. */
  public void load() {
    Instant now = clock.instant();
    Page<ListedRequest> page = desk.page(filter(now), PageRequest.from(cursor));
    var wording = new Wording(texts);
    rows = page.items().stream().map(request -> RequestRow.of(request, now, wording)).toList();
    links =
        PageLinks.of(
            page,
            PATH,
            Map.of(
                "show", text(show),
                "status", text(status),
                "due", text(due),
                "mine", text(mine),
                "register", text(register)));
    registers =
        organisations.organisations(desk.registers(null)).values().stream()
            .sorted(Comparator.comparing(OrganisationView::name))
            .toList();
  }

  private RequestFilter filter(Instant now) {
    Instant before =
        switch (text(due)) {
          case "late" -> now;
          case "soon" -> now.plus(SOON);
          default -> null;
        };
    CaseStatus only = status();
    return new RequestFilter(
        desk.registers(register),
        before != null || (only == null && !"all".equals(show)),
        only,
        before,
        isEmpty(mine) ? null : colleagues.self().id());
  }

  private CaseStatus status() {
    return isEmpty(status)
        ? null
        : Stream.of(CaseStatus.values())
            .filter(known -> known.name().equals(status))
            .findFirst()
            .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, status));
  }

  private static boolean isEmpty(String text) {
    return text == null || text.isBlank();
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  /** Whether the address asks for less than all live requests. */
  public boolean isFiltered() {
    return !isEmpty(show)
        || !isEmpty(status)
        || !isEmpty(due)
        || !isEmpty(mine)
        || !isEmpty(register)
        || !isEmpty(cursor);
  }

  /** Whether the reader reads several registers, so that one can be chosen. */
  public boolean isSeveral() {
    return registers.size() > 1;
  }

  /** Whether it is clear which register would be exported: each export is of one. */
  public boolean isExportable() {
    return !isSeveral() || !isEmpty(register);
  }

  public List<OrganisationView> getRegisters() {
    return registers;
  }

  public String getMine() {
    return mine;
  }

  public void setMine(String mine) {
    this.mine = mine;
  }

  public String getRegister() {
    return register;
  }

  public void setRegister(String register) {
    this.register = register;
  }

  public CaseStatus[] getStatuses() {
    return CaseStatus.values();
  }

  public List<RequestRow> getRows() {
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

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }

  public String getDue() {
    return due;
  }

  public void setDue(String due) {
    this.due = due;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
