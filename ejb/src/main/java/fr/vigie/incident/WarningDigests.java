package fr.vigie.incident;

import fr.vigie.directory.ServiceNames;
import fr.vigie.notice.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Writes to each of the team one mail about all that a minute has warned of, so that a burst of
 * tickets is read as one. What is told is claimed and gone with the mail's transaction: another
 * node passes by, and a crash leaves it to the next minute.
 */
@ApplicationScoped
class WarningDigests {
  @PersistenceContext EntityManager entities;
  @Inject ServiceNames services;
  @Inject Outbox outbox;

  /** Has something done with the address of each whom there is something to tell. */
  void eachRecipient(Consumer<String> work) {
    entities
        .createQuery(
            "select distinct l.recipient from UntoldWarning l order by l.recipient", String.class)
        .getResultList()
        .forEach(work);
  }

  /** Tells one of them what is still to be told, unless somebody else does so. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void write(String recipient) {
    List<UUID> lines = claim(recipient);
    if (lines.isEmpty()) {
      return;
    }
    Map<UUID, String> names = new HashMap<>();
    outbox.mail(
        new WarningMails(id -> names.computeIfAbsent(id, asked -> services.of(asked).name()))
            .to(recipient, warned(lines)));
    entities
        .createQuery("delete from UntoldWarning l where l.id in :lines")
        .setParameter("lines", lines)
        .executeUpdate();
  }

  private List<UUID> claim(String recipient) {
    List<?> claimed =
        entities
            .createNativeQuery(
                "select id from incident_warning_line where recipient = ? for update skip locked")
            .setParameter(1, recipient)
            .getResultList();
    return claimed.stream().map(id -> UUID.fromString(id.toString())).toList();
  }

  private List<WarnedClock> warned(List<UUID> lines) {
    return entities
        .createQuery(
            "select new fr.vigie.incident.WarnedClock(i.ref, i.serviceId, i.severity, w.clock,"
                + " w.point, w.binding, w.dueAt) from UntoldWarning l, KeptWarning w, Incident i"
                + " where l.id in :lines and w.incidentId = l.incidentId and w.clock = l.clock and"
                + " w.point = l.point and w.dueAt = l.dueAt and i.id = l.incidentId",
            WarnedClock.class)
        .setParameter("lines", lines)
        .getResultList();
  }
}
