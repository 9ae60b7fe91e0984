package fr.vigie.incident.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.platform.Refusal;
import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be done with a ticket in each state of its life. */
class LawfulTicketActsTest {
  private static final Instant DECLARED = Instant.parse("2026-03-05T09:00:00Z");

  @ParameterizedTest(name = "after {0}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          -,                               TRANSMIT REGISTER TAKE_CHARGE PROPOSE_SEVERITY CHANGE_SEVERITY PROPOSE_WORKAROUND WAIT ESCALATE RESTORE JOIN
          TAKEN_IN_CHARGE,                 TRANSMIT REGISTER PROPOSE_SEVERITY CHANGE_SEVERITY PROPOSE_WORKAROUND WAIT ESCALATE RESTORE JOIN
          REGISTERED,                      TRANSMIT TAKE_CHARGE PROPOSE_SEVERITY CHANGE_SEVERITY PROPOSE_WORKAROUND WAIT ESCALATE RESTORE JOIN
          WAIT_STARTED,                    TRANSMIT REGISTER TAKE_CHARGE PROPOSE_SEVERITY CHANGE_SEVERITY PROPOSE_WORKAROUND RESUME ESCALATE RESTORE JOIN
          RESTORED,                        PROPOSE_SEVERITY CHANGE_SEVERITY CONFIRM CLOSE REOPEN JOIN
          RESTORED CONFIRMED,              PROPOSE_SEVERITY CHANGE_SEVERITY CLOSE REOPEN JOIN
          RESTORED CONFIRMED CLOSED,       REOPEN
          RESTORED REOPENED,               TRANSMIT REGISTER TAKE_CHARGE PROPOSE_SEVERITY CHANGE_SEVERITY PROPOSE_WORKAROUND WAIT ESCALATE RESTORE JOIN
          """)
  void acts_by_what_happened(String happened, String lawful) {
    String granted =
        acts(happened).all().stream()
            .filter(TicketPermit::isGranted)
            .map(permit -> permit.act().name())
            .filter(act -> !List.of("LINK", "NOTE", "CORRECT_TIME", "NOTIFY").contains(act))
            .collect(Collectors.joining(" "));
    assertThat(granted).isEqualTo(lawful);
  }

  @Test
  void what_was_done_before_the_end_may_be_told_after_it() {
    LawfulTicketActs acts = acts("RESTORED CONFIRMED CLOSED");
    assertThat(acts.permit(TicketAct.TAKE_CHARGE, true).isGranted()).isTrue();
    assertThat(acts.permit(TicketAct.TRANSMIT, true).isGranted()).isTrue();
    assertThat(acts.permit(TicketAct.PROPOSE_WORKAROUND, true).isGranted()).isFalse();
  }

  @Test
  void a_wait_that_has_not_begun_cannot_end() {
    assertThat(acts(null).permit(TicketAct.RESUME, true).refusal()).contains(Refusal.NO_OPEN_WAIT);
  }

  private static LawfulTicketActs acts(String happened) {
    var events = new ArrayList<TicketEvent>();
    events.add(TicketEvent.of(1, EventType.DECLARED, DECLARED, DECLARED).with(Severity.BLOCKING));
    boolean taken = false;
    if (happened != null) {
      for (String type : List.of(happened.split(" "))) {
        Instant at = DECLARED.plusSeconds(60L * events.size());
        events.add(TicketEvent.of(events.size() + 1, EventType.valueOf(type), at, at));
        taken |= type.equals("TAKEN_IN_CHARGE");
      }
    }
    return new LawfulTicketActs(TicketHistory.of(events, DECLARED.plusSeconds(7200)), taken);
  }
}
