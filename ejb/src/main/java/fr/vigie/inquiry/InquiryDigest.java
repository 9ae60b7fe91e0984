package fr.vigie.inquiry;

import fr.vigie.directory.Readers;
import fr.vigie.inquiry.rules.InquiryStatus;
import fr.vigie.notice.Mail;
import fr.vigie.notice.Outbox;
import fr.vigie.platform.Phrasing;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.Role;
import fr.vigie.platform.pulse.DayTick;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Sends each organisation, when a day begins, its inquiries that are overdue or due within ten
 * days: references and dates only. A day that was missed during a stop is not made up for.
 */
@ApplicationScoped
public class InquiryDigest {
  private static final Duration SOON = Duration.ofDays(10);
  private static final Phrasing FRENCH = new Phrasing(Locale.FRENCH);

  @PersistenceContext EntityManager entities;
  @Inject Readers readers;
  @Inject Outbox outbox;
  @Inject InstantSource clock;

  /** Sends the lists of the day. */
  public void send(@Observes DayTick tick) {
    Instant now = clock.instant();
    if (!tick.day().equals(now.atZone(Phrasing.ZONE).toLocalDate())) {
      return;
    }
    Map<UUID, List<Inquiry>> due =
        entities
            .createQuery(
                "select i from Inquiry i where i.status = :owed and i.dueAt <= :until order by"
                    + " i.dueAt, i.id",
                Inquiry.class)
            .setParameter("owed", InquiryStatus.TO_ANSWER)
            .setParameter("until", now.plus(SOON))
            .getResultStream()
            .collect(
                Collectors.groupingBy(Inquiry::organisationId, TreeMap::new, Collectors.toList()));
    due.forEach(
        (organisation, inquiries) ->
            readers
                .inCharge(organisation, Role.DPO, Permission.HANDLE_INQUIRIES)
                .forEach(address -> outbox.mail(mail(address, inquiries))));
  }

  private static Mail mail(String address, List<Inquiry> inquiries) {
    String list =
        inquiries.stream()
            .map(inquiry -> "- " + inquiry.ref() + " : " + FRENCH.due(inquiry.dueAt()))
            .collect(Collectors.joining("\n"));
    return new Mail(
        address,
        "Vigie : %d demande(s) d'autorité à échéance proche ou dépassée"
            .formatted(inquiries.size()),
        """
        Demandes d'autorités à échéance proche ou dépassée :

        %s

        Inquiries of authorities that are due soon or overdue are listed above.
        """
            .formatted(list));
  }
}
