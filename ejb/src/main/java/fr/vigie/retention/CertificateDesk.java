package fr.vigie.retention;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.platform.files.FileStore;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.UUID;

/** The proof of what was erased, for the organisations that answer for it. */
@Stateless
@PermitAll
@UseCase(Permission.READ_RIGHTS)
public class CertificateDesk {
  @Inject Certificates certificates;
  @Inject FileStore files;
  @Inject CurrentCaller caller;

  /** The certificates, the newest first. */
  public Page<PurgeView> certificates(PageRequest request) {
    return certificates.page(request.withoutStatus(), caller.scope()).map(PurgeCertificate::asView);
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
    return certificates
        .byId(id, caller.scope())
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "certificate"));
  }
}
