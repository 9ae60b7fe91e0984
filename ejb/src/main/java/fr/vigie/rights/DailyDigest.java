package fr.vigie.rights;

import fr.vigie.directory.Readers;
import fr.vigie.notice.Outbox;
import fr.vigie.platform.Phrasing;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.Role;
import fr.vigie.platform.pulse.MinuteTick;
import fr.vigie.rights.ReminderMails.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Sends each organisation, in the morning, the requests that it has to do with and that are overdue
 * or due within ten days; once a day, as soon as it can after a stop. A day that was missed
 * altogether is not made up for.
 */
@ApplicationScoped
public class DailyDigest {
  private static final Duration SOON = Duration.ofDays(10);
  private static final int MOST_LINES = 50;
  private static final String DUE =
      " from RegisterRow l join RightsRequest r on r.id = l.requestId where l.live = true and"
          + " l.status in :owed and r.dueAt is not null and r.dueAt <= :until";

  @PersistenceContext EntityManager entities;
  @Inject Readers readers;
  @Inject Outbox outbox;
  @Inject DigestHour hour;
  @Inject InstantSource clock;

  /** Sends the lists of the day, once its hour has come. */
  void send(@Observes MinuteTick tick) {
    sendAt(clock.instant());
  }

  /** Sends them if their hour has come by then, and they have not left on that day. */
  public void sendAt(Instant now) {
    ZonedDateTime local = now.atZone(Phrasing.ZONE);
    if (local.toLocalTime().isBefore(hour.at()) || !claim(local.toLocalDate())) {
      return;
    }
    Instant until = now.plus(SOON);
    for (Object[] row : counts(until)) {
      send((UUID) row[0], (Long) row[1], until);
    }
  }

  private boolean claim(LocalDate day) {
    return entities
            .createNativeQuery(
                "insert into rights_digest (sent_on) values (?) on conflict do nothing")
            .setParameter(1, day)
            .executeUpdate()
        == 1;
  }

  private List<Object[]> counts(Instant until) {
    return entities
        .createQuery(
            "select l.organisationId, count(l.requestId)"
                + DUE
                + " group by l.organisationId order by l.organisationId",
            Object[].class)
        .setParameter("owed", Reminders.OWED)
        .setParameter("until", until)
        .getResultList();
  }

  private void send(UUID organisation, long all, Instant until) {
    List<String> addresses = readers.inCharge(organisation, Role.DPO, Permission.HANDLE_RIGHTS);
    if (addresses.isEmpty()) {
      return;
    }
    List<Line> lines =
        entities
            .createQuery(
                "select r.ref, r.dueAt"
                    + DUE
                    + " and l.organisationId = :organisation order by r.dueAt, r.id",
                Object[].class)
            .setParameter("owed", Reminders.OWED)
            .setParameter("until", until)
            .setParameter("organisation", organisation)
            .setMaxResults(MOST_LINES)
            .getResultStream()
            .map(row -> new Line((String) row[0], (Instant) row[1]))
            .toList();
    addresses.forEach(address -> outbox.mail(ReminderMails.digest(address, lines, all)));
  }
}
