package fr.vigie.retention;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.journal.Journal;
import fr.vigie.platform.files.FileStore;
import fr.vigie.platform.files.FileStore.StoredFile;
import fr.vigie.report.SealedDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Signs what was erased and has no certificate yet, apart for each organisation and rule. */
@ApplicationScoped
class PurgeCertifier {
  /** Cases of one certificate at most. */
  private static final int MOST = 500;

  @PersistenceContext EntityManager entities;
  @Inject @Any Instance<ErasableCases> kinds;
  @Inject OrganisationDesk organisations;
  @Inject SealedDocuments sealing;
  @Inject FileStore files;
  @Inject Journal journal;

  /**
   * Makes one certificate, in a transaction of its own: either it is kept and every redaction in it
   * says so, or nothing happened.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void certify(Uncertified part, Instant now) {
    List<Redaction> redactions = uncertified(part);
    if (redactions.isEmpty()) {
      return;
    }
    List<DestroyedFile> destroyed = destroyed(redactions);
    var named = organisations.organisation(part.organisation());
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

  /** What has no certificate yet. */
  List<Uncertified> uncertified() {
    return entities
        .createQuery(
            "select distinct x.organisationId, x.rule from Redaction x where x.certificateId is"
                + " null",
            Object[].class)
        .getResultStream()
        .map(row -> new Uncertified((UUID) row[0], (String) row[1]))
        .toList();
  }

  private List<Redaction> uncertified(Uncertified part) {
    return entities
        .createQuery(
            "select x from Redaction x where x.certificateId is null and x.organisationId ="
                + " :organisation and x.rule = :rule order by x.redactedAt, x.ref",
            Redaction.class)
        .setParameter("organisation", part.organisation())
        .setParameter("rule", part.rule())
        .setMaxResults(MOST)
        .getResultList();
  }

  private List<DestroyedFile> destroyed(List<Redaction> redactions) {
    List<UUID> cases = redactions.stream().map(Redaction::caseId).toList();
    var destroyed = new ArrayList<DestroyedFile>();
    kinds.forEach(kind -> destroyed.addAll(kind.destroyed(cases)));
    return destroyed;
  }

  private StoredFile keep(byte[] pdf) {
    try {
      return files.store(new ByteArrayInputStream(pdf), "application/pdf");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
