package fr.vigie.rights;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.journal.Journal;
import fr.vigie.platform.files.FileStore;
import fr.vigie.platform.files.FileStore.StoredFile;
import fr.vigie.report.SealedDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Signs what was erased for an organisation and has no certificate yet. */
@ApplicationScoped
class PurgeCertifier {
  /** Requests of one certificate at most. */
  private static final int MOST = 500;

  @PersistenceContext EntityManager entities;
  @Inject OrganisationDesk organisations;
  @Inject SealedDocuments sealing;
  @Inject FileStore files;
  @Inject Journal journal;

  /**
   * Makes one certificate, in a transaction of its own: either it is kept and every redaction in it
   * says so, or nothing happened.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void certify(UUID organisation, Instant now) {
    List<Redaction> redactions = uncertified(organisation);
    if (redactions.isEmpty()) {
      return;
    }
    List<DestructionView> destroyed = destroyed(redactions);
    var named = organisations.organisation(organisation);
    byte[] pdf = sealing.make(new PurgeReport(named, redactions, destroyed).compose(now), now);
    StoredFile kept = keep(pdf);
    var certificate = new PurgeCertificate(redactions, kept, now);
    entities.persist(certificate);
    entities.flush();
    redactions.forEach(redaction -> redaction.certifiedBy(certificate.id()));
    journal.append(
        "retention:" + named.code(),
        "RIGHTS_PURGE_CERTIFIED",
        Map.of(
            "certificate", certificate.id(),
            "requests", redactions.stream().map(Redaction::ref).toList(),
            "pieces", destroyed.size(),
            "sha256", kept.sha256()));
  }

  private List<Redaction> uncertified(UUID organisation) {
    return entities
        .createQuery(
            "select x from Redaction x where x.certificateId is null and x.organisationId ="
                + " :organisation order by x.redactedAt, x.ref",
            Redaction.class)
        .setParameter("organisation", organisation)
        .setMaxResults(MOST)
        .getResultList();
  }

  private List<DestructionView> destroyed(List<Redaction> redactions) {
    return entities
        .createQuery(
            "select x from DestructionCertificate x where x.requestId in :requests and x.reason ="
                + " :reason order by x.destroyedAt, x.id",
            DestructionCertificate.class)
        .setParameter("requests", redactions.stream().map(Redaction::requestId).toList())
        .setParameter("reason", DestructionReason.RETENTION_OVER)
        .getResultStream()
        .map(DestructionCertificate::asView)
        .toList();
  }

  private StoredFile keep(byte[] pdf) {
    try {
      return files.store(new ByteArrayInputStream(pdf), "application/pdf");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
