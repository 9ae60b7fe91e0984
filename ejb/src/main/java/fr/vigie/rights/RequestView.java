package fr.vigie.rights;

import fr.vigie.directory.OrganisationView;
import fr.vigie.platform.door.Permission;
import fr.vigie.processing.ProcessingView;
import fr.vigie.processing.Right;
import fr.vigie.rights.rules.CaseStatus;
import fr.vigie.rights.rules.Clock;
import fr.vigie.rights.rules.NextStep;
import fr.vigie.rights.rules.Outcome;
import fr.vigie.rights.rules.Permit;
import fr.vigie.rights.rules.Preservation;
import fr.vigie.rights.rules.RefusalGround;
import fr.vigie.rights.rules.RequesterKind;
import fr.vigie.rights.rules.RightState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A request as pages and programs see it, with everything that follows from its events now.
 *
 * @param person empty once erased
 * @param clocks the legal ones first; empty if a date cannot be computed
 * @param permits every act, lawful now or not and why
 * @param answers whether the reader's organisation answers
 * @param helps whether the reader's organisation only keeps messages: of the rest it sees little
 * @param granted what the reader may do for the organisations for which they see the request
 * @param extendedFrom when the first period ended; empty unless it was extended
 */
public record RequestView(
    UUID id,
    String ref,
    ProcessingView processing,
    OrganisationView controller,
    OrganisationView receiver,
    Channel channel,
    Instant receivedAt,
    Instant recordedAt,
    String language,
    RequesterKind requester,
    Optional<PersonData> person,
    CaseStatus status,
    List<RightView> rights,
    List<Clock> clocks,
    NextStep next,
    List<Permit> permits,
    List<EventView> events,
    UUID assigneeId,
    boolean answers,
    boolean helps,
    Set<Permission> granted,
    Preservation preservation,
    Optional<Instant> extendedFrom,
    int version) {

  public RequestView {
    rights = List.copyOf(rights);
    clocks = List.copyOf(clocks);
    permits = List.copyOf(permits);
    events = List.copyOf(events);
    granted = Set.copyOf(granted);
  }

  /** Whether one of the reader's roles in an organisation that is a party grants this. */
  public boolean may(Permission permission) {
    return granted.contains(permission);
  }

  /** Where one right stands; outcome and ground are null while it is not decided. */
  public record RightView(
      Right right, RightState state, Outcome outcome, RefusalGround ground, Instant answeredAt) {}
}
