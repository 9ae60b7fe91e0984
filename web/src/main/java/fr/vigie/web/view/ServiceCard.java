package fr.vigie.web.view;

import fr.vigie.directory.ServiceView;
import fr.vigie.sla.Availability;
import fr.vigie.sla.AvailabilityCase;
import fr.vigie.sla.AvailabilityStatement;
import fr.vigie.sla.CommitmentStatement;
import fr.vigie.sla.StateNow;
import fr.vigie.sla.StatementPeriod;
import fr.vigie.web.i18n.Wording;
import java.time.Instant;

/**
 * A service at a glance.
 *
 * @param service which
 * @param statement of the current month
 * @param judged whether a contract judges it
 * @param binding what is left under the ceiling that binds; empty if none does
 * @param now up, down or unknown
 * @param since "depuis mardi 7 avril 2026 à 18:00"; empty if that is not known
 * @param lastSeen the last observation; empty if there never was one
 */
public record ServiceCard(
    ServiceView service,
    AvailabilityStatement statement,
    boolean judged,
    String binding,
    StateNow.Kind now,
    String since,
    String lastSeen) {

  /** Computes the month of a service and puts it into words. */
  public static ServiceCard of(
      ServiceView service,
      AvailabilityCase facts,
      StatementPeriod month,
      Instant lastSeen,
      Wording wording) {
    AvailabilityStatement statement = Availability.statement(facts, month);
    StateNow now = Availability.now(facts);
    return new ServiceCard(
        service,
        statement,
        !statement.commitments().isEmpty(),
        CommitmentPanel.of(facts, statement.commitments(), month, wording).stream()
            .filter(CommitmentPanel::inForce)
            .map(CommitmentPanel::binding)
            .findFirst()
            .orElse(""),
        now.kind(),
        now.since() == null
            ? ""
            : wording
                .texts()
                .text("service.since", wording.dateTime(Instant.ofEpochSecond(now.since()))),
        lastSeen == null ? "" : wording.dateTime(lastSeen));
  }

  /** The commitment whose verdict the card shows; null for a service that is only measured. */
  public CommitmentStatement deciding() {
    return statement.commitments().stream()
        .filter(CommitmentStatement::inForce)
        .findFirst()
        .orElse(null);
  }
}
