package fr.vigie.incident;

import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.incident.Declarations.Filing;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.TicketKind;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes alerts of the supervision: the first of each opens a ticket, repeats are counted, and its
 * end only proposes that the service is restored.
 */
@Stateless
@PermitAll
@UseCase(Permission.SEND_ALERTS)
public class AlertDesk {
  private static final String VERSION = "4";
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 8000;

  @Inject Alerts alerts;
  @Inject Declarations declarations;
  @Inject TicketWork work;
  @Inject ServiceDesk services;
  @Inject Journal journal;
  @Inject InstantSource clock;

  /** What became of an alert. */
  public enum Outcome {
    /** It opened a ticket. */
    OPENED,
    /** Its ticket proposes restoration now. */
    RESTORATION_PROPOSED,
    /** Known already. */
    REPEATED
  }

  /** The ticket of an alert, and what became of the alert. */
  public record Filed(String ref, Outcome outcome) {}

  /**
   * Makes sure that a message is of the version of the webhook that is understood.
   *
   * @throws RefusedException WEBHOOK_VERSION_UNKNOWN
   */
  public void accept(String version) {
    if (!VERSION.equals(version)) {
      throw new RefusedException(Refusal.WEBHOOK_VERSION_UNKNOWN, version);
    }
  }

  /**
   * Takes one alert, in a transaction of its own.
   *
   * @throws RefusedException BUSY if somebody else takes the same one and takes long, NOT_FOUND if
   *     the caller sees no service at all
   */
  public Filed take(Alert alert) {
    KnownAlert known = alerts.note(alert, clock.instant(), work.readable());
    boolean opened = known.incidentRef() == null;
    if (opened) {
      known.filedAs(open(alert));
    }
    boolean proposed = alert.endsAt().isPresent() && known.ended(alert.endsAt().orElseThrow());
    if (proposed) {
      proposeRestoration(known.incidentRef(), alert.endsAt().orElseThrow());
    }
    return new Filed(
        known.incidentRef(),
        opened ? Outcome.OPENED : proposed ? Outcome.RESTORATION_PROPOSED : Outcome.REPEATED);
  }

  private String open(Alert alert) {
    Instant now = clock.instant();
    ServiceView service = service(alert);
    Optional<String> path = alert.path().filter(code -> service.path(code).isPresent());
    String title = alert.title().isBlank() ? alert.fingerprint() : alert.title().strip();
    var asked =
        new NewTicket(
            TicketKind.INCIDENT,
            service.code(),
            path.orElse(null),
            alert.severity(),
            cut(title, LONGEST_TITLE),
            alert.text() == null ? null : cut(alert.text(), LONGEST_TEXT),
            alert.startsAt().isAfter(now) ? now : alert.startsAt(),
            null,
            TicketSource.ALERT,
            null);
    return declarations.declare(asked, Filing.of(service, null)).incident().ref();
  }

  /** The service that it names; or, so that no alert is lost, the first one under contract. */
  private ServiceView service(Alert alert) {
    List<ServiceView> seen = services.services();
    return alert
        .service()
        .flatMap(code -> seen.stream().filter(s -> s.code().equalsIgnoreCase(code)).findFirst())
        .or(() -> seen.stream().filter(s -> s.contractNumber() != null).findFirst())
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "service"));
  }

  private void proposeRestoration(String ref, Instant endsAt) {
    OpenTicket open = work.open(ref);
    Instant declared = open.incident().declaredAt();
    Instant at = endsAt.isAfter(open.now()) ? open.now() : endsAt;
    work.record(
        open,
        open.event(EventType.RESTORATION_PROPOSED, at.isBefore(declared) ? declared : at),
        TicketTold.now(0, null));
  }

  /** Says in the journal that the supervision held back alerts, which no ticket tells of. */
  public void reportTruncated(String groupKey, long alertsLeftOut) {
    journal.append(
        "alerts",
        "ALERTS_TRUNCATED",
        Map.of("group", cut(groupKey, LONGEST_TITLE), "alerts", alertsLeftOut));
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
