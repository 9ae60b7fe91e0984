package fr.vigie.web.api;

import fr.vigie.incident.Alert;
import fr.vigie.incident.AlertDesk;
import fr.vigie.incident.AlertDesk.Filed;
import fr.vigie.incident.AlertDesk.Outcome;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.sla.incident.Severity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Prometheus Alertmanager's webhook, version 4. Every alert is taken in a transaction of its own
 * after all have been read, so that a message is either refused whole, or can be sent again.
 */
@Path("alertmanager")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class AlertmanagerResource {
  private static final int ATTEMPTS = 5;
  private static final int LONGEST_FINGERPRINT = 64;
  private static final Set<Refusal> PASSING = EnumSet.of(Refusal.BUSY, Refusal.CHANGED_MEANWHILE);

  @Inject AlertDesk desk;

  /** Takes alerts: one ticket for each fingerprint and start; repeats change nothing. */
  @POST
  @Described(takes = Webhook.class, gives = Taken.class)
  public JsonObject take(JsonObject json) {
    var body = new Body(json);
    desk.accept(body.text("version"));
    List<Alert> alerts = body.objects("alerts").stream().map(AlertmanagerResource::alert).toList();
    long truncated = body.has("truncatedAlerts") ? body.integer("truncatedAlerts") : 0;
    var filed = new ArrayList<Filed>();
    alerts.forEach(alert -> filed.add(take(alert)));
    if (truncated > 0) {
      desk.reportTruncated(body.optionalText("groupKey").orElse(""), truncated);
    }
    return Members.json(
        new Taken(
            filed.stream().map(Filed::ref).distinct().toList(),
            count(filed, Outcome.OPENED),
            count(filed, Outcome.REPEATED),
            count(filed, Outcome.RESTORATION_PROPOSED),
            truncated));
  }

  /** One alert; after some attempts, the sender is asked to send the message again. */
  private Filed take(Alert alert) {
    for (int attempt = 1; ; attempt++) {
      try {
        return desk.take(alert);
      } catch (RefusedException refused) {
        if (!PASSING.contains(refused.refusal())) {
          throw refused;
        }
        if (attempt == ATTEMPTS) {
          throw new ServiceUnavailableException("busy: send again", 1L, refused);
        }
      }
    }
  }

  private static long count(List<Filed> filed, Outcome outcome) {
    return filed.stream().filter(one -> one.outcome() == outcome).count();
  }

  private static Alert alert(Body alert) {
    String fingerprint = alert.text("fingerprint");
    if (fingerprint.isBlank() || fingerprint.length() > LONGEST_FINGERPRINT) {
      throw Body.refused("fingerprint");
    }
    var labels = new Body(alert.has("labels") ? alert.object("labels") : empty());
    var notes = new Body(alert.has("annotations") ? alert.object("annotations") : empty());
    String name = labels.optionalText("alertname").orElse(fingerprint);
    boolean resolved = alert.optionalText("status").orElse("firing").equals("resolved");
    return new Alert(
        fingerprint,
        alert.instant("startsAt"),
        resolved ? Optional.of(alert.instant("endsAt")) : Optional.empty(),
        labels.optionalText("service"),
        labels.optionalText("path"),
        severity(labels.optionalText("severity").orElse("")),
        notes.optionalText("summary").orElse(name),
        notes.optionalText("description").orElse(null));
  }

  /** What supervisions usually call severities, and our own names. */
  private static Severity severity(String label) {
    return switch (label.toLowerCase(Locale.ROOT)) {
      case "critical", "page", "blocking" -> Severity.BLOCKING;
      case "info", "none", "minor" -> Severity.MINOR;
      default -> Severity.MAJOR;
    };
  }

  private static JsonObject empty() {
    return JsonObject.EMPTY_JSON_OBJECT;
  }

  record Webhook(
      String version,
      Optional<String> groupKey,
      Optional<Integer> truncatedAlerts,
      List<SentAlert> alerts) {}

  record SentAlert(String status, String fingerprint, Instant startsAt, Instant endsAt) {}

  record Taken(
      List<String> incidents,
      long opened,
      long repeated,
      long restorationsProposed,
      long truncatedAlerts) {}
}
