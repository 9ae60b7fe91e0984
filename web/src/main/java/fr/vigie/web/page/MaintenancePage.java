package fr.vigie.web.page;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.incident.MaintenanceDesk;
import fr.vigie.incident.MaintenanceNotice.Channel;
import fr.vigie.incident.MaintenanceView;
import fr.vigie.incident.NewMaintenance;
import fr.vigie.platform.Phrasing;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.MaintenanceLine;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Planned work: what is announced, who was told of it when, and what does not take place. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class MaintenancePage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Duration YEAR = Duration.ofDays(366);

  @Inject MaintenanceDesk desk;
  @Inject ServiceDesk services;
  @Inject OrganisationDesk organisations;
  @Inject InstantSource clock;
  @Inject Language language;
  @Inject Messages messages;

  private List<ServiceView> known = List.of();
  private List<MaintenanceLine> lines = List.of();
  private boolean past;
  private String service;
  private TypedTime from = TypedTime.blank(Phrasing.ZONE);
  private TypedTime to = TypedTime.blank(Phrasing.ZONE);
  private String title;
  private String text;
  private MaintenanceView selected;
  private Channel channel;
  private OrganisationChoice told = new OrganisationChoice();
  private TypedTime toldAt = TypedTime.blank(Phrasing.ZONE);
  private String reason;

  /** Reads what is under way and to come, or what was in the last year. */
  public void load() {
    known = services.services();
    list();
  }

  private void list() {
    Instant now = clock.instant();
    List<MaintenanceView> read =
        past ? desk.between(now.minus(YEAR), now) : desk.between(now, now.plus(YEAR));
    var names =
        organisations.organisations(
            read.stream()
                .map(MaintenanceView::notices)
                .flatMap(Collection::stream)
                .map(MaintenanceView.Notice::organisation)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
    var wording = new Wording(Texts.in(language.getLocale()));
    lines = read.stream().map(work -> MaintenanceLine.of(work, names, now, wording)).toList();
  }

  /** Announces what the form says. */
  public void announce() {
    desk.announce(new NewMaintenance(service, from.instant(), to.instant(), title, text));
    messages.info("maintenance.announced");
    from = TypedTime.blank(Phrasing.ZONE);
    to = TypedTime.blank(Phrasing.ZONE);
    title = null;
    text = null;
    list();
  }

  /** Picks the work that a dialog is about. */
  public void select(MaintenanceView work) {
    selected = work;
    channel = Channel.MAIL;
    told = new OrganisationChoice();
    toldAt = TypedTime.blank(Phrasing.ZONE);
    reason = null;
  }

  /** Searches whom the dialog names. */
  public void search() {
    told.search(organisations);
  }

  /** Keeps that somebody was told of the picked work. */
  public void tell() {
    desk.tell(selected.id(), selected.version(), told.chosen(), channel, toldAt.instant());
    messages.info("maintenance.told");
    list();
  }

  /** The picked work does not take place. */
  public void cancel() {
    desk.cancel(selected.id(), selected.version(), reason);
    messages.info("maintenance.cancelled");
    list();
  }

  public List<MaintenanceLine> getLines() {
    return lines;
  }

  public List<ServiceView> getKnown() {
    return known;
  }

  public Channel[] getChannels() {
    return Channel.values();
  }

  public boolean isPast() {
    return past;
  }

  public void setPast(boolean past) {
    this.past = past;
  }

  public String getService() {
    return service;
  }

  public void setService(String service) {
    this.service = service;
  }

  public TypedTime getFrom() {
    return from;
  }

  public TypedTime getTo() {
    return to;
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

  public MaintenanceView getSelected() {
    return selected;
  }

  public Channel getChannel() {
    return channel;
  }

  public void setChannel(Channel channel) {
    this.channel = channel;
  }

  public OrganisationChoice getTold() {
    return told;
  }

  public TypedTime getToldAt() {
    return toldAt;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
