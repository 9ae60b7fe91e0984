package fr.vigie.rights;

import fr.vigie.directory.ColleagueDesk;
import fr.vigie.directory.ColleagueView;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.rights.RequestEvent.Aside;
import fr.vigie.rights.rules.EventType;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who works on a request, which other ones belong to it, and whether it must be kept. */
@Stateless
@PermitAll
public class CaseWorkDesk {
  @Inject RequestFiles files;
  @Inject RightsRequests requests;
  @Inject ColleagueDesk colleagues;
  @Inject CurrentCaller caller;

  /** How the work on a request stands. */
  @UseCase(Permission.READ_RIGHTS)
  public CaseWork work(String ref) {
    return view(files.openWhole(ref));
  }

  /** Whom the reader may give the request to: colleagues who work on requests. */
  @UseCase(Permission.HANDLE_RIGHTS)
  public List<ColleagueView> candidates(String ref) {
    return colleagues.colleagues(files.openWhole(ref).organisation(), Permission.HANDLE_RIGHTS);
  }

  /**
   * Gives the request to a colleague.
   *
   * @param person null to take it from everybody
   * @throws RefusedException NOT_FOUND for anybody who is no candidate
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public CaseWork assign(String ref, Told told, UUID person) {
    OpenFile open = files.open(ref, told);
    if (person != null) {
      colleagues.colleague(person, open.organisation(), Permission.HANDLE_RIGHTS);
    }
    open.request().assignedTo(person);
    return recorded(open, told, EventType.ASSIGNED, Aside.to(person));
  }

  /**
   * Links another request of the same matter, on both files. Each keeps its own identity check, its
   * own dates and its own answer.
   *
   * @param other reference of a request that the caller sees
   * @throws RefusedException NOT_FOUND, ALREADY_EXISTS, INVALID_INPUT for the request itself
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public CaseWork link(String ref, Told told, String other) {
    OpenFile open = files.open(ref, told);
    OpenFile second = files.open(other);
    if (second.request().id().equals(open.request().id())) {
      throw new RefusedException(Refusal.INVALID_INPUT, "other");
    }
    if (CaseWork.linked(open.request()).contains(second.request().id())) {
      throw new RefusedException(Refusal.ALREADY_EXISTS, other);
    }
    files.record(
        second, second.event(EventType.LINKED, second.now()), Aside.to(open.request().id()), null);
    return recorded(open, told, EventType.LINKED, Aside.to(second.request().id()));
  }

  /**
   * Keeps the request from being redacted while a dispute or an inquiry goes on; why is in the
   * words.
   *
   * @throws RefusedException REASONS_MISSING, NOT_THE_CONTROLLER, WRONG_STATE if it is held
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public CaseWork hold(String ref, Told told) {
    OpenFile open = answering(ref, told);
    if (open.request().redactedAt() != null) {
      throw new RefusedException(Refusal.WRONG_STATE, "REDACTED");
    }
    if (open.file().isHeldByHand()) {
      throw new RefusedException(Refusal.WRONG_STATE, "HELD");
    }
    return recorded(open, told, EventType.HELD, Aside.NOTHING);
  }

  /**
   * Lifts a hold; why is in the words.
   *
   * @throws RefusedException REASONS_MISSING, NOT_THE_CONTROLLER, WRONG_STATE if it is not held
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public CaseWork liftHold(String ref, Told told) {
    OpenFile open = answering(ref, told);
    if (!open.file().isHeldByHand()) {
      throw new RefusedException(Refusal.WRONG_STATE, "NOT_HELD");
    }
    return recorded(open, told, EventType.HOLD_LIFTED, Aside.NOTHING);
  }

  private OpenFile answering(String ref, Told told) {
    told.needText();
    OpenFile open = files.open(ref, told);
    if (!open.actor().answers()) {
      throw new RefusedException(Refusal.NOT_THE_CONTROLLER);
    }
    return open;
  }

  private CaseWork recorded(OpenFile open, Told told, EventType type, Aside aside) {
    files.record(open, open.event(type, open.time(told)), aside, told.text());
    return view(open);
  }

  private CaseWork view(OpenFile open) {
    RightsRequest request = open.request();
    UUID assignee = request.assigneeId();
    Optional<ColleagueView> colleague =
        colleagues.colleagues(open.organisation(), Permission.READ_RIGHTS).stream()
            .filter(known -> known.id().equals(assignee))
            .findFirst();
    return new CaseWork(
        request.ref(),
        colleague,
        assignee != null,
        requests.byIds(CaseWork.linked(request), caller.scope()).stream()
            .map(other -> new CaseWork.Link(other.ref(), other.status()))
            .toList(),
        open.file().isHeld(),
        request.version());
  }
}
