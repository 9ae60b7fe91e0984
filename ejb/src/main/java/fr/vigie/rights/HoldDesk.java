package fr.vigie.rights;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.rights.RequestEvent.Aside;
import fr.vigie.rights.rules.CaseEvent;
import fr.vigie.rights.rules.EventType;
import fr.vigie.rights.rules.HoldReason;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Keeps requests from being erased while an authority inquires, each inquiry on its own. */
@Stateless
@PermitAll
@UseCase(Permission.HANDLE_RIGHTS)
public class HoldDesk {
  @Inject RequestFiles files;

  /** Whether the personal data of a request are erased: there is nothing left to hold. */
  public boolean isErased(String ref) {
    return files.open(ref).request().redactedAt() != null;
  }

  /**
   * Holds a request for an inquiry; once for each.
   *
   * @param words what the file says about it, without personal data
   * @return the request's id
   * @throws RefusedException NOT_FOUND, NOT_THE_CONTROLLER, WRONG_STATE once its data are erased
   */
  public UUID hold(String ref, UUID inquiry, String words) {
    OpenFile open = files.open(ref);
    if (!open.actor().answers()) {
      throw new RefusedException(Refusal.NOT_THE_CONTROLLER);
    }
    if (open.request().redactedAt() != null) {
      throw new RefusedException(Refusal.WRONG_STATE, "REDACTED");
    }
    if (standing(open, inquiry).isEmpty()) {
      files.record(
          open,
          open.event(EventType.HELD, open.now()).with(HoldReason.INQUIRY),
          Aside.to(inquiry),
          words);
    }
    return open.request().id();
  }

  /**
   * Lifts the hold of an inquiry, if it stands; other holds stay.
   *
   * @return the request's id
   * @throws RefusedException NOT_FOUND
   */
  public UUID lift(String ref, UUID inquiry, String words) {
    OpenFile open = files.open(ref);
    standing(open, inquiry)
        .ifPresent(
            hold ->
                files.record(
                    open,
                    open.event(EventType.HOLD_LIFTED, open.now())
                        .with(HoldReason.INQUIRY)
                        .referringTo(hold.number()),
                    Aside.to(inquiry),
                    words));
    return open.request().id();
  }

  private static Optional<CaseEvent> standing(OpenFile open, UUID inquiry) {
    return open.file().standingHolds().stream()
        .filter(hold -> inquiry.equals(open.request().events().get(hold.number() - 1).targetId()))
        .findFirst();
  }
}
