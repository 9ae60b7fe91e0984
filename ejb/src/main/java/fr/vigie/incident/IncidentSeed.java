package fr.vigie.incident;

import fr.vigie.incident.Declarations.Filing;
import fr.vigie.incident.KeptTicketEvent.Teller;
import fr.vigie.incident.OpenTicket.Side;
import fr.vigie.platform.Settings;
import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketKind;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** A few made-up tickets of the demonstration, in different states. */
@Singleton
@Startup
@DependsOn("ServiceSeed")
public class IncidentSeed {
  private static final String SERVICE = "MEDIMAIL";
  private static final String CONTRACT = "1901913";

  @PersistenceContext EntityManager entities;
  @Inject Declarations declarations;
  @Inject Incidents incidents;
  @Inject TicketRows rows;
  @Inject OwedNotices notices;
  @Inject TicketTerms terms;
  @Inject Settings settings;
  @Inject InstantSource clock;

  @PostConstruct
  void load() {
    if (!settings.demo() || !isEmpty()) {
      return;
    }
    declare(Severity.BLOCKING, "webmail", "Webmail inaccessible (démonstration)", "STR-001", 20)
        .then(EventType.TRANSMITTED, 12, "Appel au niveau 2");
    declare(Severity.MAJOR, "smtp", "Envois SMTP très lents (démonstration)", "STR-002", 300)
        .then(EventType.TRANSMITTED, 290, "Transmis par courriel")
        .then(EventType.TAKEN_IN_CHARGE, 200, null)
        .then(EventType.WAIT_STARTED, 90, "Un exemple d'en-tête est demandé à la Structure");
    declare(
            Severity.MINOR,
            "android",
            "Notification absente sur Android (démonstration)",
            null,
            9000)
        .then(EventType.TAKEN_IN_CHARGE, 8000, null)
        .then(EventType.WORKAROUND_PROPOSED, 7000, "Relever la messagerie à la main");
    declare(Severity.BLOCKING, null, "Connexion impossible (démonstration)", "STR-003", 20_000)
        .then(EventType.TAKEN_IN_CHARGE, 19_990, null)
        .then(EventType.RESTORED, 19_900, "Service redémarré")
        .then(EventType.CONFIRMED, 19_800, null)
        .then(EventType.CLOSED, 19_700, null);
    declare(Severity.MAJOR, "webmail", "Pièces jointes refusées (démonstration)", "STR-004", 3000)
        .then(EventType.TAKEN_IN_CHARGE, 2900, null)
        .then(EventType.RESTORED, 1500, null);
  }

  private boolean isEmpty() {
    return entities.createQuery("select count(i) from Incident i", Long.class).getSingleResult()
        == 0;
  }

  private Told declare(
      Severity severity, String path, String title, String structure, long minutesAgo) {
    Instant now = clock.instant();
    Instant declared = now.minus(Duration.ofMinutes(minutesAgo));
    var asked =
        new NewTicket(
            TicketKind.INCIDENT,
            SERVICE,
            path,
            severity,
            title,
            null,
            declared,
            structure,
            TicketSource.PHONE,
            null);
    var filing =
        new Filing(
            id("Service", SERVICE),
            id("Organisation", "GRADES"),
            id("Organisation", "MIPIH"),
            CONTRACT,
            structure == null ? null : id("Organisation", structure));
    Incident incident = declarations.file(asked, filing, declared, now);
    var open =
        new OpenTicket(
            incident,
            List.of(),
            terms.of(incident.contractVersionId()),
            Side.SUPPORT,
            new Teller(null, filing.client()),
            now);
    incidents.add(
        open.add(open.event(EventType.DECLARED, declared).with(severity), Visibility.PUBLIC), null);
    rows.list(incident);
    return new Told(open);
  }

  private UUID id(String type, String code) {
    return entities
        .createQuery("select x.id from " + type + " x where x.code = :code", UUID.class)
        .setParameter("code", code)
        .getSingleResult();
  }

  /** A ticket whose story goes on. */
  private final class Told {
    private final OpenTicket open;

    Told(OpenTicket open) {
      this.open = open;
    }

    Told then(EventType type, long minutesAgo, String text) {
      Instant at = open.now().minus(Duration.ofMinutes(minutesAgo));
      incidents.add(open.add(open.event(type, at), Visibility.PUBLIC), text);
      rows.list(open.incident());
      notices.show(open.incident());
      return this;
    }
  }
}
