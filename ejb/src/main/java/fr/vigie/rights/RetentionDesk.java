package fr.vigie.rights;

import fr.vigie.platform.Phrasing;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.platform.files.FileStore;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import fr.vigie.rights.rules.RetentionRule;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;

/** How long closed requests are kept, which are erased next, and the proof of what was erased. */
@Stateless
@PermitAll
@UseCase(Permission.READ_RIGHTS)
public class RetentionDesk {
  @Inject Purges purges;
  @Inject RetentionSetting setting;
  @Inject FileStore files;
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
    return purges
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

  /** The certificates, the newest first. */
  public Page<PurgeView> certificates(PageRequest request) {
    return purges
        .certificates(request.withoutStatus(), caller.scope())
        .map(PurgeCertificate::asView);
  }

  /**
   * One certificate.
   *
   * @throws RefusedException NOT_FOUND
   */
  public PurgeView certificate(UUID id) {
    return found(id).asView();
  }

  /**
   * Its signed file.
   *
   * @throws RefusedException NOT_FOUND
   */
  public InputStream pdf(UUID id) {
    return files.open(found(id).fileId());
  }

  private PurgeCertificate found(UUID id) {
    return purges
        .certificate(id, caller.scope())
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "certificate"));
  }
}
