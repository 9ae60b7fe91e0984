package fr.vigie.web.api;

import fr.vigie.directory.OrganisationView;
import fr.vigie.incident.IncidentView;
import fr.vigie.incident.ListedTicket;
import fr.vigie.incident.SimilarTicket;
import fr.vigie.incident.TicketSource;
import fr.vigie.incident.Visibility;
import fr.vigie.incident.rules.NoticeMoment;
import fr.vigie.incident.rules.TicketPermit;
import fr.vigie.platform.Refusal;
import fr.vigie.sla.incident.EarlierBreach;
import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.LevelTime;
import fr.vigie.sla.incident.Remark;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketKind;
import fr.vigie.sla.incident.TicketStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tickets as the interface takes and tells them. */
final class IncidentShapes {
  private IncidentShapes() {}

  record Declared(
      Optional<TicketKind> kind,
      String service,
      Severity severity,
      String title,
      Optional<String> text,
      Optional<Instant> declaredAt,
      Optional<String> path,
      Optional<String> organisation,
      Optional<TicketSource> source,
      Optional<String> contact,
      Optional<String> phone) {}

  record TicketAct(Optional<Instant> at, Optional<String> text, Optional<Visibility> visibility) {}

  record Registered(String operatorRef, String text, Optional<Instant> at) {}

  record Escalated(String text, Optional<Integer> level, Optional<Instant> at) {}

  record Weighed(Severity severity, String text, Optional<Instant> at) {}

  record Corrected(int event, Instant at, String text) {}

  record Joined(
      Optional<String> organisation,
      Optional<String> contact,
      Optional<String> phone,
      Optional<Instant> at) {}

  record PartOf(Optional<String> parent) {}

  record IncidentRow(
      String ref,
      TicketKind kind,
      String service,
      String title,
      Severity severity,
      TicketStatus status,
      int level,
      boolean waiting,
      Optional<UUID> organisation,
      Instant declaredAt,
      Optional<Instant> breachAt,
      Optional<ClockShapes.Clock> clock,
      Optional<NoticeMoment> notice,
      int version) {}

  record Similar(
      String ref,
      String title,
      Severity severity,
      TicketStatus status,
      Instant declaredAt,
      int matches,
      int version) {}

  record Ticket(
      String ref,
      TicketKind kind,
      String service,
      Optional<String> path,
      Severity severity,
      TicketStatus status,
      int level,
      String title,
      Optional<String> organisation,
      TicketSource source,
      Instant declaredAt,
      Instant recordedAt,
      Optional<Instant> transmittedAt,
      Optional<Instant> registeredAt,
      Optional<Instant> takenInChargeAt,
      Optional<Instant> restoredAt,
      Optional<String> operatorRef,
      boolean waiting,
      Optional<Severity> proposedSeverity,
      Optional<Instant> restorationProposedAt,
      Optional<String> contractVersion,
      List<ClockShapes.Clock> clocks,
      List<ClockShapes.Clock> information,
      List<Breached> earlierBreaches,
      List<Level> levels,
      List<TicketEvent> events,
      List<TicketCaller> callers,
      int callerCount,
      boolean part,
      Optional<String> parent,
      List<String> children,
      List<TicketPermitted> acts,
      int version) {}

  record Breached(
      String target,
      Severity severity,
      Instant dueAt,
      Instant changedAt,
      @Called("over_s") long overSeconds) {}

  record Level(
      int level,
      Instant from,
      Optional<Instant> until,
      @Called("elapsed_s") long seconds,
      @Called("window_s") long windowSeconds) {}

  record TicketEvent(
      int number,
      EventType type,
      Instant at,
      Instant recordedAt,
      Optional<String> detail,
      Optional<Integer> refersTo,
      Visibility visibility,
      Optional<UUID> organisation,
      Optional<String> text,
      Optional<Remark> remark) {}

  record TicketCaller(
      Optional<String> organisation,
      Optional<String> contact,
      Optional<String> phone,
      Instant calledAt) {}

  record TicketPermitted(String act, boolean lawful, Optional<Refusal> refusal) {}

  static IncidentRow of(ListedTicket row) {
    return new IncidentRow(
        row.ref(),
        row.kind(),
        row.service(),
        row.title(),
        row.severity(),
        row.status(),
        row.level(),
        row.waiting(),
        row.organisation(),
        row.declaredAt(),
        row.breachAt(),
        row.clock().map(clock -> ClockShapes.of(clock, List.of())),
        row.notice(),
        row.version());
  }

  static Similar of(SimilarTicket ticket) {
    return new Similar(
        ticket.ref(),
        ticket.title(),
        ticket.severity(),
        ticket.status(),
        ticket.declaredAt(),
        ticket.matches(),
        ticket.version());
  }

  static Ticket of(IncidentView view) {
    return new Ticket(
        view.ref(),
        view.kind(),
        view.service(),
        view.path(),
        view.severity(),
        view.status(),
        view.level(),
        view.title(),
        view.organisation().map(OrganisationView::code),
        view.source(),
        view.times().declaredAt(),
        view.recordedAt(),
        view.times().transmittedAt(),
        view.times().registeredAt(),
        view.times().takenAt(),
        view.times().restoredAt(),
        view.operatorRef(),
        view.waiting(),
        view.proposedSeverity(),
        view.restorationProposedAt(),
        view.contractVersion(),
        view.clocks().stream().map(ClockShapes::of).toList(),
        view.information().stream().map(ClockShapes::of).toList(),
        view.earlierBreaches().stream().map(IncidentShapes::of).toList(),
        view.levels().stream().map(IncidentShapes::of).toList(),
        view.events().stream().map(IncidentShapes::of).toList(),
        view.callers().stream().map(IncidentShapes::of).toList(),
        view.callerCount(),
        view.part(),
        view.parent(),
        view.children(),
        view.permits().stream().map(IncidentShapes::of).toList(),
        view.version());
  }

  private static Breached of(EarlierBreach breach) {
    return new Breached(
        breach.target().code(),
        breach.target().severity(),
        breach.dueAt(),
        breach.changedAt(),
        breach.overSeconds());
  }

  private static Level of(LevelTime time) {
    return new Level(time.level(), time.from(), time.until(), time.seconds(), time.windowSeconds());
  }

  private static TicketEvent of(IncidentView.EventView kept) {
    return new TicketEvent(
        kept.event().number(),
        kept.event().type(),
        kept.event().happenedAt(),
        kept.event().recordedAt(),
        Optional.ofNullable(kept.event().detail()),
        Optional.ofNullable(kept.event().refersTo()),
        kept.visibility(),
        Optional.ofNullable(kept.organisation()),
        Optional.ofNullable(kept.text()),
        Optional.ofNullable(kept.remark()));
  }

  private static TicketCaller of(IncidentView.CallerView caller) {
    return new TicketCaller(
        caller.organisation().map(OrganisationView::code),
        Optional.ofNullable(caller.details().contact()),
        Optional.ofNullable(caller.details().phone()),
        caller.calledAt());
  }

  private static TicketPermitted of(TicketPermit permit) {
    return new TicketPermitted(permit.act().name(), permit.isGranted(), permit.refusal());
  }
}
