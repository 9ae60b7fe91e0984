package fr.vigie.incident;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OrganisationView;
import fr.vigie.directory.ServiceNames;
import fr.vigie.incident.IncidentView.CallerView;
import fr.vigie.incident.IncidentView.ClockView;
import fr.vigie.incident.IncidentView.EventView;
import fr.vigie.incident.IncidentView.Times;
import fr.vigie.incident.OpenTicket.Side;
import fr.vigie.incident.rules.TicketPermit;
import fr.vigie.platform.door.Scope;
import fr.vigie.sla.incident.ClockTerms;
import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.IncidentClock;
import fr.vigie.sla.incident.IncidentClocks;
import fr.vigie.sla.incident.LevelTime;
import fr.vigie.sla.incident.Remark;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketHistory;
import fr.vigie.time.OutsideCalendarException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Shows a ticket to its reader. */
@ApplicationScoped
class TicketViews {
  private static final Duration PROMPT = Duration.ofHours(1);

  @Inject Incidents incidents;
  @Inject OrganisationDesk organisations;

  /** Everything that follows from a ticket's events now, as far as its reader sees it. */
  IncidentView view(
      OpenTicket open, ServiceNames.Called service, List<TicketPermit> permits, Scope scope) {
    Incident incident = open.incident();
    TicketHistory history = open.history();
    boolean whole = open.side() != Side.STRUCTURE;
    Optional<IncidentClocks> clocks = open.clocks();
    List<TicketCaller> callers = incidents.callers(incident, scope);
    return new IncidentView(
        incident.id(),
        incident.ref(),
        incident.kind(),
        service.code(),
        service.name(),
        Optional.ofNullable(incident.path()),
        history.severity(),
        history.status(),
        history.level(),
        incident.title(),
        Optional.ofNullable(incident.organisationId()).map(organisations::organisation),
        incident.source(),
        new Times(
            history.declaredAt(),
            history.transmittedAt(),
            history.registeredAt(),
            history.takenAt(),
            history.stoppedAt()),
        incident.recordedAt(),
        Optional.ofNullable(incident.operatorRef()),
        history.isWaiting(),
        proposedSeverity(open),
        restorationProposed(open, history),
        open.terms().map(ClockTerms::version),
        clocks.map(known -> clocks(known, IncidentClocks::all)).orElse(List.of()),
        clocks.map(known -> clocks(known, IncidentClocks::forInformation)).orElse(List.of()),
        clocks.map(known -> covered(known::earlierBreaches)).orElse(List.of()),
        open.terms().map(terms -> covered(() -> LevelTime.of(history, terms))).orElse(List.of()),
        events(open, history.remarks(), scope),
        callers(callers, whole, scope),
        callers.size(),
        incident.parentId() != null,
        parent(incident, scope),
        incidents.children(incident, scope).stream().map(Incident::ref).toList(),
        permits,
        whole,
        Optional.ofNullable(incident.redactedAt()),
        incident.version());
  }

  private static List<ClockView> clocks(
      IncidentClocks clocks, Function<IncidentClocks, List<IncidentClock>> asked) {
    return covered(
        () ->
            asked.apply(clocks).stream()
                .map(clock -> new ClockView(clock, clocks.steps(clock)))
                .toList());
  }

  /** Nothing where a year that counts is not covered: a ticket is shown all the same. */
  private static <T> List<T> covered(Supplier<List<T>> computation) {
    try {
      return computation.get();
    } catch (OutsideCalendarException outside) {
      return List.of();
    }
  }

  private static Optional<Severity> proposedSeverity(OpenTicket open) {
    return open.events().stream()
        .map(KeptTicketEvent::asEvent)
        .filter(
            event ->
                event.type() == EventType.SEVERITY_PROPOSED
                    || event.type() == EventType.SEVERITY_CHANGED)
        .reduce((one, later) -> later)
        .filter(last -> last.type() == EventType.SEVERITY_PROPOSED)
        .map(TicketEvent::severity);
  }

  private static Optional<Instant> restorationProposed(OpenTicket open, TicketHistory history) {
    return history.status().isOpen()
        ? open.events().stream()
            .map(KeptTicketEvent::asEvent)
            .filter(event -> event.type() == EventType.RESTORATION_PROPOSED)
            .reduce((one, later) -> later)
            .map(TicketEvent::happenedAt)
        : Optional.empty();
  }

  private List<EventView> events(OpenTicket open, Map<Integer, Remark> remarks, Scope scope) {
    Map<Integer, String> texts = incidents.texts(open.incident(), scope);
    return open.events().stream()
        .filter(kept -> open.side() != Side.STRUCTURE || kept.visibility() == Visibility.PUBLIC)
        .map(kept -> view(kept, texts.get(kept.number()), remarks.get(kept.number())))
        .toList();
  }

  private static EventView view(KeptTicketEvent kept, String text, Remark remark) {
    TicketEvent event = kept.asEvent();
    return new EventView(
        event,
        kept.teller().person(),
        kept.teller().organisation(),
        kept.visibility(),
        text,
        remark,
        event.recordedAt().isAfter(event.happenedAt().plus(PROMPT)));
  }

  private List<CallerView> callers(List<TicketCaller> callers, boolean whole, Scope scope) {
    List<TicketCaller> shown =
        callers.stream()
            .filter(caller -> whole || scope.organisations().contains(caller.organisationId()))
            .toList();
    Set<UUID> ids =
        shown.stream()
            .map(TicketCaller::organisationId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<UUID, OrganisationView> names = organisations.organisations(ids);
    return shown.stream()
        .map(
            caller ->
                new CallerView(
                    Optional.ofNullable(caller.organisationId()).map(names::get),
                    caller.details(),
                    caller.calledAt()))
        .toList();
  }

  private Optional<String> parent(Incident incident, Scope scope) {
    return Optional.ofNullable(incident.parentId())
        .map(id -> incidents.byIds(Set.of(id), scope).get(id))
        .map(Incident::ref);
  }
}
