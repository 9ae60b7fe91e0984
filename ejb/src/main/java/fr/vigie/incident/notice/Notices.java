package fr.vigie.incident.notice;

import fr.vigie.incident.rules.NoticeDuty;
import fr.vigie.notice.MailRejected;
import fr.vigie.platform.door.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The notices of tickets to which a caller's organisations are parties. */
@ApplicationScoped
class Notices {
  private static final String ABOUT = "incident-notice";

  @PersistenceContext EntityManager entities;

  /** A notice of an act, before anybody has taken it up. */
  record Claim(
      UUID id, UUID incident, NoticeDuty act, Notice.State state, Instant at, UUID person) {
    /** What the mails of the notice are about. */
    String reference() {
      return ABOUT + " " + id;
    }
  }

  /** The notices of a ticket, the last one first. */
  List<Notice> of(UUID incident, Scope scope) {
    return scope.organisations().isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select n from Notice n where n.incidentId = :id and exists (select p from CaseParty"
                    + " p where p.caseId = n.incidentId and p.organisationId in :scope) order by"
                    + " n.settledAt desc, n.event desc",
                Notice.class)
            .setParameter("id", incident)
            .setParameter("scope", scope.organisations())
            .getResultList();
  }

  /**
   * Takes up the notice of an act, which nobody has. Two who do so at once: the second waits for
   * the first, and finds it taken.
   *
   * @param reason empty if it is sent
   * @return empty if somebody else has
   */
  Optional<Notice> claim(Claim claim, String reason, int structures, int mails, Scope scope) {
    int claimed =
        entities
            .createNativeQuery(
                "insert into incident_notice (id, incident_id, event_number, moment, state,"
                    + " settled_at, person_id, reason, structures, mails, rejected) values (?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, 0) on conflict do nothing")
            .setParameter(1, claim.id())
            .setParameter(2, claim.incident())
            .setParameter(3, claim.act().event())
            .setParameter(4, claim.act().moment().name())
            .setParameter(5, claim.state().name())
            .setParameter(6, claim.at().atOffset(ZoneOffset.UTC))
            .setParameter(7, claim.person())
            .setParameter(8, reason)
            .setParameter(9, structures)
            .setParameter(10, mails)
            .executeUpdate();
    return of(claim.incident(), scope).stream()
        .filter(known -> claimed == 1 && known.event() == claim.act().event())
        .findFirst();
  }

  /** Keeps which Structures a notice goes to, by how many mails. */
  void keep(UUID notice, Map<UUID, Integer> mails) {
    entities.flush();
    mails.forEach(
        (structure, count) ->
            entities
                .createNativeQuery(
                    "insert into incident_notice_structure (notice_id, organisation_id, mails)"
                        + " values (?, ?, ?)")
                .setParameter(1, notice)
                .setParameter(2, structure)
                .setParameter(3, count)
                .executeUpdate());
  }

  /** Counts a mail that will never arrive. */
  void rejected(@Observes MailRejected mail) {
    String[] parts = mail.reference().split(" ", 2);
    if (parts[0].equals(ABOUT)) {
      entities
          .createNativeQuery("update incident_notice set rejected = rejected + 1 where id = ?")
          .setParameter(1, UUID.fromString(parts[1]))
          .executeUpdate();
    }
  }
}
