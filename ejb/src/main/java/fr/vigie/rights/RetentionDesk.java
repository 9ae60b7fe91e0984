package fr.vigie.rights;

import fr.vigie.platform.Phrasing;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import fr.vigie.retention.RetentionRule;
import fr.vigie.retention.RetentionSetting;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** How long closed requests are kept, and which are erased next. */
@Stateless
@PermitAll
@UseCase(Permission.READ_RIGHTS)
public class RetentionDesk {
  @Inject ExpiringRequests expiring;
  @Inject RetentionSetting setting;
  @Inject CurrentCaller caller;

  /** How long they are kept. */
  public RetentionRule rule() {
    return setting.rule();
  }

  /**
   * The requests that the caller's organisations answer for and whose personal data are erased by a
   * day, held ones among them, those first that were closed first.
   *
   * @param until last day
   */
  public Page<ExpiringRequest> upcoming(LocalDate until, PageRequest request) {
    return expiring
        .closed(
            setting.rule().closedBefore(until, Phrasing.ZONE),
            request.withoutStatus(),
            caller.scope())
        .map(this::view);
  }

  private ExpiringRequest view(RightsRequest request) {
    return new ExpiringRequest(
        request.id(),
        request.ref(),
        request.rights(),
        request.closedAt(),
        setting.rule().erasedOn(request.closedAt(), Phrasing.ZONE),
        request.isHeld());
  }
}
