package fr.vigie.incident;

import fr.vigie.directory.OrganisationView;
import fr.vigie.incident.NewTicket.CallerDetails;
import fr.vigie.incident.rules.TicketPermit;
import fr.vigie.sla.incident.EarlierBreach;
import fr.vigie.sla.incident.IncidentClock;
import fr.vigie.sla.incident.LevelTime;
import fr.vigie.sla.incident.Remark;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketKind;
import fr.vigie.sla.incident.TicketStatus;
import fr.vigie.time.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A ticket with everything that follows from its events now, for its reader.
 *
 * @param service code
 * @param path code of the access path; empty for the whole service
 * @param organisation the Structure that declared it; empty if the support did
 * @param times when it was declared, passed on, registered, taken in charge and restored
 * @param operatorRef the operator's own number
 * @param waiting whether the declarer is waited for
 * @param proposedSeverity what the operator finds right, if level 1 has not decided since
 * @param restorationProposedAt when the supervision found it restored, while it is open
 * @param contractVersion label of the version that governs; empty: no verdict
 * @param clocks of the first table; empty without a contract, or beyond its calendar
 * @param information of the third table, beside
 * @param callers for the support; of a Structure only its own
 * @param callerCount how many called in all
 * @param part whether it is a part of a larger one, also of one that the reader does not see
 * @param parent reference of the ticket that it is a part of; empty if the reader does not see it
 * @param children references of its parts
 * @param whole whether the reader sees internal entries
 * @param redactedAt when its personal data were erased; empty while they are kept
 * @param version to send back with a change
 */
public record IncidentView(
    UUID id,
    String ref,
    TicketKind kind,
    String service,
    String serviceName,
    Optional<String> path,
    Severity severity,
    TicketStatus status,
    int level,
    String title,
    Optional<OrganisationView> organisation,
    TicketSource source,
    Times times,
    Instant recordedAt,
    Optional<String> operatorRef,
    boolean waiting,
    Optional<Severity> proposedSeverity,
    Optional<Instant> restorationProposedAt,
    Optional<String> contractVersion,
    List<ClockView> clocks,
    List<ClockView> information,
    List<EarlierBreach> earlierBreaches,
    List<LevelTime> levels,
    List<EventView> events,
    List<CallerView> callers,
    int callerCount,
    boolean part,
    Optional<String> parent,
    List<String> children,
    List<TicketPermit> permits,
    boolean whole,
    Optional<Instant> redactedAt,
    int version) {
  public IncidentView {
    clocks = List.copyOf(clocks);
    information = List.copyOf(information);
    earlierBreaches = List.copyOf(earlierBreaches);
    levels = List.copyOf(levels);
    events = List.copyOf(events);
    callers = List.copyOf(callers);
    children = List.copyOf(children);
    permits = List.copyOf(permits);
  }

  /** The instants that both readings of the declaration are measured from and to. */
  public record Times(
      Instant declaredAt,
      Optional<Instant> transmittedAt,
      Optional<Instant> registeredAt,
      Optional<Instant> takenAt,
      Optional<Instant> restoredAt) {}

  /** A clock and the way that led to its date. */
  public record ClockView(IncidentClock clock, List<Step> steps) {
    public ClockView {
      steps = List.copyOf(steps);
    }
  }

  /**
   * An event as it is shown.
   *
   * @param person who told it; null for the portal itself
   * @param organisation for which; null for the portal itself
   * @param text null if nothing was written
   * @param remark what is odd about it; null if nothing
   * @param recordedLater whether it was recorded more than an hour after it happened
   */
  public record EventView(
      TicketEvent event,
      UUID person,
      UUID organisation,
      Visibility visibility,
      String text,
      Remark remark,
      boolean recordedLater) {}

  /** Somebody who called about it. */
  public record CallerView(
      Optional<OrganisationView> organisation, CallerDetails details, Instant calledAt) {}
}
