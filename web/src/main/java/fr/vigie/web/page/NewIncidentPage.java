package fr.vigie.web.page;

import fr.vigie.directory.ContactDesk;
import fr.vigie.directory.ContactView;
import fr.vigie.directory.ReachableStructure;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.incident.DeclarationDesk;
import fr.vigie.incident.IncidentView;
import fr.vigie.incident.MaintenanceDesk;
import fr.vigie.incident.MaintenanceView;
import fr.vigie.incident.NewTicket;
import fr.vigie.incident.NewTicket.CallerDetails;
import fr.vigie.incident.SimilarTicket;
import fr.vigie.incident.TicketSource;
import fr.vigie.incident.TicketTold;
import fr.vigie.platform.Phrasing;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketKind;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * The desk console: who calls, what for, whether it is known already, and what else runs meanwhile.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class NewIncidentPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LEAST_TYPED = 2;
  private static final Duration AHEAD = Duration.ofDays(7);

  @Inject DeclarationDesk desk;
  @Inject ContactDesk contacts;
  @Inject MaintenanceDesk maintenance;
  @Inject ServiceDesk services;
  @Inject InstantSource clock;
  @Inject SignedIn signedIn;
  @Inject Messages messages;

  private final TypedTime declaredAt = TypedTime.blank(Phrasing.ZONE);
  private List<ServiceView> known = List.of();
  private List<ReachableStructure> found = List.of();
  private List<SimilarTicket> similar = List.of();
  private List<MaintenanceView> planned = List.of();
  private String caller;
  private final ReceiverChoice declarer = new ReceiverChoice();
  private String structure;
  private String structureName;
  private String contact;
  private String phone;
  private TicketKind kind = TicketKind.INCIDENT;
  private String service;
  private String path;
  private Severity severity;
  private String title;
  private String text;

  /** Reads what is known before anybody has said anything. */
  public void load() {
    known = services.services();
    declarer.show(desk.structures());
    if (service == null) {
      service =
          known.stream()
              .filter(one -> one.contractNumber() != null)
              .findFirst()
              .map(ServiceView::code)
              .orElse(null);
    }
    Instant now = clock.instant();
    planned =
        maintenance.between(now, now.plus(AHEAD)).stream()
            .filter(one -> one.cancelledAt().isEmpty())
            .toList();
  }

  /** Finds Structures and their contacts by what was typed of them. */
  public void findCaller() {
    found = isTyped() ? contacts.find(caller) : List.of();
  }

  private boolean isTyped() {
    return caller != null && caller.strip().length() >= LEAST_TYPED;
  }

  /** Whether nothing was found of the caller, and no Structure is chosen. */
  public boolean isVain() {
    return structure == null && isTyped() && found.isEmpty();
  }

  /** Takes a Structure that was found. */
  public void choose(ReachableStructure chosen) {
    structure = chosen.structure().code();
    structureName = chosen.structure().name();
    found = List.of();
  }

  /** Takes a Structure with the contact who calls. */
  public void choose(ReachableStructure chosen, ContactView calling) {
    choose(chosen);
    contact = calling.details().name() == null ? calling.details().job() : calling.details().name();
    phone = calling.details().phone();
  }

  /** Looks whether the trouble is known already. */
  public void findSimilar() {
    similar = title == null || title.isBlank() ? List.of() : desk.similar(title, service);
  }

  /**
   * "Moi aussi": adds the caller to a ticket that is open already. If somebody changed the ticket
   * meanwhile, the tickets are looked for again and what was typed stays, to be sent once more.
   */
  public String join(SimilarTicket ticket) {
    var told = new TicketTold(ticket.version(), declaredAt.instant(), text, null);
    try {
      return page(desk.join(ticket.ref(), told, structure, details()));
    } catch (RefusedException refused) {
      if (refused.refusal() != Refusal.CHANGED_MEANWHILE) {
        throw refused;
      }
      findSimilar();
      messages.error("console.join.changed", ticket.ref());
      FacesContext.getCurrentInstance().validationFailed();
      return null;
    }
  }

  /** Declares the ticket and leads to it. */
  public String declare() {
    return page(
        desk.declare(
            new NewTicket(
                kind,
                service,
                path == null || path.isBlank() ? null : path,
                kind == TicketKind.REQUEST ? null : severity,
                title,
                text == null || text.isBlank() ? null : text,
                declaredAt.instant(),
                structure == null ? declarer.getCode() : structure,
                isAtDesk() ? TicketSource.PHONE : TicketSource.WEB,
                details())));
  }

  private CallerDetails details() {
    return new CallerDetails(contact, phone);
  }

  private static String page(IncidentView ticket) {
    return "/app/incident.xhtml?faces-redirect=true&ref=" + ticket.ref();
  }

  /** Whether the reader takes calls of any Structure. */
  public boolean isAtDesk() {
    return signedIn.may(Permission.READ_CONTACTS);
  }

  /** The access paths of the chosen service. */
  public List<ServiceView.Path> getPaths() {
    return known.stream()
        .filter(one -> one.code().equals(service))
        .findFirst()
        .map(ServiceView::paths)
        .orElse(List.of());
  }

  /** Whether a severity is asked for. */
  public boolean isIncident() {
    return kind == TicketKind.INCIDENT;
  }

  public Severity[] getSeverities() {
    return Severity.values();
  }

  public TicketKind[] getKinds() {
    return TicketKind.values();
  }

  public List<ServiceView> getKnown() {
    return known;
  }

  public List<ReachableStructure> getFound() {
    return found;
  }

  public List<SimilarTicket> getSimilar() {
    return similar;
  }

  public List<MaintenanceView> getPlanned() {
    return planned;
  }

  public TypedTime getDeclaredAt() {
    return declaredAt;
  }

  public ReceiverChoice getDeclarer() {
    return declarer;
  }

  public String getCaller() {
    return caller;
  }

  public void setCaller(String caller) {
    this.caller = caller;
  }

  public String getStructureName() {
    return structureName;
  }

  public String getContact() {
    return contact;
  }

  public void setContact(String contact) {
    this.contact = contact;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public TicketKind getKind() {
    return kind;
  }

  public void setKind(TicketKind kind) {
    this.kind = kind;
  }

  public String getService() {
    return service;
  }

  public void setService(String service) {
    this.service = service;
  }

  public String getPath() {
    return path;
  }

  public void setPath(String path) {
    this.path = path;
  }

  public Severity getSeverity() {
    return severity;
  }

  public void setSeverity(Severity severity) {
    this.severity = severity;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
