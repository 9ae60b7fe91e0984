package fr.vigie.sla.support;

import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A change of severity decided in the month.
 *
 * @param by the party that decided it
 * @param ground what the events say about why; the words of the decision may name persons and stay
 *     in the ticket
 */
public record Requalification(
    String ref, Instant at, Severity from, Severity to, Party by, Ground ground) {

  /** What had happened to the ticket before, the first that applies. */
  public enum Ground {
    /** It was restored already. */
    AFTER_RESTORATION,
    /** The operator had proposed this severity. */
    OPERATOR_PROPOSAL,
    /** A way round was known, so it was not blocking any more (annex 2). */
    WORKAROUND_KNOWN,
    /** None of these: level 1 found it so. */
    OWN_FINDING
  }

  static List<Requalification> of(TicketMonth ticket) {
    var found = new ArrayList<Requalification>();
    var past = new Past();
    for (TicketEvent event : ticket.end().events()) {
      if (event.type() == EventType.SEVERITY_CHANGED
          && past.severity != null
          && past.severity != event.severity()
          && ticket.month().contains(event.happenedAt())) {
        found.add(
            new Requalification(
                ticket.ticket().ref(),
                event.happenedAt(),
                past.severity,
                event.severity(),
                ticket.ticket().teller(event.number()),
                past.ground(event.severity())));
      }
      past.add(event);
    }
    return found;
  }

  /** What is known of a ticket before an event; {@link TicketHistory} tells only the end. */
  private static final class Past {
    private Severity severity;
    private Severity proposed;
    private boolean workaround;
    private boolean restored;

    void add(TicketEvent event) {
      switch (event.type()) {
        case DECLARED, SEVERITY_CHANGED -> {
          severity = event.severity();
          proposed = null;
        }
        case SEVERITY_PROPOSED -> proposed = event.severity();
        case WORKAROUND_PROPOSED -> workaround = true;
        case RESTORED, CLOSED -> restored = true;
        case REOPENED -> restored = false;
        default -> {
          // says nothing about severity
        }
      }
    }

    Ground ground(Severity decided) {
      if (restored) {
        return Ground.AFTER_RESTORATION;
      }
      if (proposed == decided) {
        return Ground.OPERATOR_PROPOSAL;
      }
      return workaround && severity == Severity.BLOCKING
          ? Ground.WORKAROUND_KNOWN
          : Ground.OWN_FINDING;
    }
  }
}
