package fr.vigie.web.page;

import fr.vigie.directory.ColleagueDesk;
import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OrganisationView;
import fr.vigie.incident.DeclarationDesk;
import fr.vigie.incident.IncidentDesk;
import fr.vigie.incident.IncidentView;
import fr.vigie.incident.TicketDecisionDesk;
import fr.vigie.incident.TicketFileDesk;
import fr.vigie.incident.TicketFileView;
import fr.vigie.incident.Visibility;
import fr.vigie.incident.rules.TicketPermit;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketStatus;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.CommittedClock;
import fr.vigie.web.view.TicketEventLine;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One ticket: its clocks and why, the next step, every act, everything that happened. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class IncidentPage implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What is usually done next, in its order. */
  private static final List<TicketDeed> NEXT =
      List.of(
          TicketDeed.TRANSMIT,
          TicketDeed.TAKE_CHARGE,
          TicketDeed.RESUME,
          TicketDeed.RESTORE,
          TicketDeed.CONFIRM,
          TicketDeed.CLOSE);

  /** What is often done at any time. */
  private static final Set<TicketDeed> USUAL =
      EnumSet.of(
          TicketDeed.TAKE_CHARGE,
          TicketDeed.RESTORE,
          TicketDeed.ESCALATE,
          TicketDeed.JOIN,
          TicketDeed.NOTE);

  @Inject IncidentDesk work;
  @Inject TicketDecisionDesk decisions;
  @Inject DeclarationDesk calls;
  @Inject TicketFileDesk fileDesk;
  @Inject OrganisationDesk organisations;
  @Inject ColleagueDesk colleagues;
  @Inject TicketOutagePage outage;
  @Inject TicketNotices notices;
  @Inject InstantSource clock;
  @Inject Language language;
  @Inject Messages messages;

  private String ref;
  private IncidentView ticket;
  private List<CommittedClock> clocks = List.of();
  private List<CommittedClock> information = List.of();
  private List<TicketEventLine> events = List.of();
  private List<TicketFileView> files = List.of();
  private List<TicketDeed> deeds = List.of();
  private TicketForm form;
  private transient Part file;
  private boolean fileForAll;
  private TicketFileView selected;
  private String reason;

  /** Reads the ticket and what belongs to it, all of the same instant. */
  @Transactional
  public void load() {
    show(work.incident(ref));
  }

  private void show(IncidentView read) {
    ticket = read;
    notices.show(read);
    files = fileDesk.files(ref);
    var wording = new Wording(Texts.in(language.getLocale()));
    Instant now = clock.instant();
    clocks = clocks(read, read.clocks(), now, wording);
    information = clocks(read, read.information(), now, wording);
    Map<UUID, OrganisationView> named =
        organisations.organisations(ids(read, IncidentView.EventView::organisation));
    Map<UUID, String> names = colleagues.names(ids(read, IncidentView.EventView::person));
    events =
        read.events().stream()
            .sorted(
                Comparator.comparing((IncidentView.EventView event) -> event.event().happenedAt())
                    .thenComparing(event -> event.event().number())
                    .reversed())
            .map(event -> TicketEventLine.of(event, read.events(), names, named, wording))
            .toList();
    outage.show(read);
    deeds = Arrays.stream(TicketDeed.values()).filter(deed -> permit(deed).isGranted()).toList();
  }

  private static List<CommittedClock> clocks(
      IncidentView read, List<IncidentView.ClockView> shown, Instant now, Wording wording) {
    return shown.stream()
        .map(
            view ->
                CommittedClock.of(
                    view.clock(), view.steps(), read.contractVersion().orElse(""), now, wording))
        .toList();
  }

  private static Set<UUID> ids(IncidentView read, Function<IncidentView.EventView, UUID> id) {
    return read.events().stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private TicketPermit permit(TicketDeed deed) {
    return ticket.permits().stream()
        .filter(known -> known.act() == deed.act())
        .findFirst()
        .orElseThrow();
  }

  /** What is usually done now; null if nothing is for this reader. */
  public TicketDeed getNext() {
    return NEXT.stream().filter(deeds::contains).findFirst().orElse(null);
  }

  /** What is often done and can be done now, apart from the next step. */
  public List<TicketDeed> getUsual() {
    return deeds.stream().filter(deed -> USUAL.contains(deed) && deed != getNext()).toList();
  }

  /** What else can be done now. */
  public List<TicketDeed> getRare() {
    return deeds.stream().filter(deed -> !USUAL.contains(deed) && deed != getNext()).toList();
  }

  /** Opens the form of an act. */
  public void open(TicketDeed deed) {
    form = new TicketForm(deed);
  }

  /**
   * Does what the form says. If somebody changed the ticket meanwhile, it is read again and what
   * was typed stays, to be sent once more in the light of that.
   */
  public void submit() {
    try {
      show(form.submit(ticket, work, decisions, calls));
      messages.info("ticket.done", messages.text("ticket.deed." + form.getDeed().name()));
    } catch (RefusedException refused) {
      if (refused.refusal() != Refusal.CHANGED_MEANWHILE) {
        throw refused;
      }
      show(work.incident(ref));
      messages.error("ticket.changed");
      FacesContext.getCurrentInstance().validationFailed();
    }
  }

  /** Records the outage of which the ticket speaks; the ticket is read again. */
  public void recordOutage() {
    outage.record();
    load();
  }

  /** Attaches the chosen file. */
  public void attach() throws IOException {
    try (InputStream content = file.getInputStream()) {
      fileDesk.attach(
          ref,
          fileForAll ? Visibility.PUBLIC : Visibility.INTERNAL,
          file.getSubmittedFileName(),
          content);
    } finally {
      file.delete();
    }
    messages.info("ticket.attached");
    load();
  }

  /** Picks the file that the dialog is about. */
  public void select(TicketFileView chosen) {
    selected = chosen;
    reason = null;
  }

  /** Destroys the picked file for good. */
  public void destroy() {
    fileDesk.destroy(ref, selected.id(), reason);
    messages.info("ticket.file.destroyed");
    files = fileDesk.files(ref);
  }

  /** Whether the act is refused without words: also a closing that nobody has confirmed. */
  public boolean isReasonsNeeded() {
    return form.asks("REASONS")
        || (form.getDeed() == TicketDeed.CLOSE && ticket.status() == TicketStatus.RESTORED);
  }

  /** The levels to which it can be handed. */
  public List<Integer> getLevels() {
    return Stream.of(1, 2, 3).filter(level -> level != ticket.level()).toList();
  }

  /** The severities that it could have instead. */
  public List<Severity> getSeverities() {
    return Arrays.stream(Severity.values()).filter(one -> one != ticket.severity()).toList();
  }

  /** When the operator first had it, in words; empty if it has not. */
  public String shown(Optional<Instant> at) {
    return at.map(new Wording(Texts.in(language.getLocale()))::dateTime)
        .orElse(messages.text("ticket.notYet"));
  }

  public IncidentView getTicket() {
    return ticket;
  }

  public List<CommittedClock> getClocks() {
    return clocks;
  }

  public List<CommittedClock> getInformation() {
    return information;
  }

  public List<TicketEventLine> getEvents() {
    return events;
  }

  public List<TicketFileView> getFiles() {
    return files;
  }

  public TicketForm getForm() {
    return form;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public boolean isFileForAll() {
    return fileForAll;
  }

  public void setFileForAll(boolean fileForAll) {
    this.fileForAll = fileForAll;
  }

  public TicketFileView getSelected() {
    return selected;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getRef() {
    return ref;
  }

  public void setRef(String ref) {
    this.ref = ref;
  }
}
