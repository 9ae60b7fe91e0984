package fr.vigie.incident.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which act the Structures are to be told; events happen an hour apart, from number 2 on. */
class NoticeDutyTest {
  private static final Instant DECLARED = Instant.parse("2026-03-05T09:00:00Z");

  @ParameterizedTest(name = "after {0}, {1} settled: {2}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          -,                                             -,   -
          TRANSMITTED NOTED JOINED,                      -,   -
          TAKEN_IN_CHARGE,                               -,   TAKEN_IN_CHARGE 2
          REGISTERED,                                    -,   TAKEN_IN_CHARGE 2
          REGISTERED TAKEN_IN_CHARGE,                    -,   TAKEN_IN_CHARGE 2
          REGISTERED TAKEN_IN_CHARGE,                    2,   -
          TAKEN_IN_CHARGE WORKAROUND_PROPOSED,           -,   WORKAROUND 3
          TAKEN_IN_CHARGE WORKAROUND_PROPOSED,           3,   -
          TAKEN_IN_CHARGE WORKAROUND_PROPOSED,           2,   WORKAROUND 3
          WORKAROUND_PROPOSED WORKAROUND_PROPOSED,       2,   WORKAROUND 3
          TAKEN_IN_CHARGE RESTORED NOTED,                2,   RESTORED 3
          TAKEN_IN_CHARGE RESTORED CONFIRMED,            2,   RESTORED 3
          TAKEN_IN_CHARGE RESTORED CONFIRMED CLOSED,     2,   -
          TAKEN_IN_CHARGE RESTORED CLOSED REOPENED,      -,   -
          TAKEN_IN_CHARGE CLOSED REOPENED RESTORED,      -,   RESTORED 5
          RESTORED TAKEN_IN_CHARGE,                      -,   RESTORED 2
          RESTORED TAKEN_IN_CHARGE,                      2,   -
          RESTORED WORKAROUND_PROPOSED,                  -,   RESTORED 2
          RESTORED REOPENED WORKAROUND_PROPOSED,         -,   WORKAROUND 4
          TAKEN_IN_CHARGE RESTORED REOPENED,             -,   -
          TAKEN_IN_CHARGE RESTORED REOPENED RESTORED,    3,   RESTORED 5
          RESTORED RESTORATION_PROPOSED,                 2,   -
          """)
  void the_last_of_three_acts_is_told_of(String happened, String settled, String due) {
    assertThat(duty(TicketKind.INCIDENT, events(happened), settled)).isEqualTo(due);
  }

  @ParameterizedTest(name = "after {0}, {1} settled: {2}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          TAKEN_IN_CHARGE RESTORED,                            -,   ''
          TAKEN_IN_CHARGE RESTORED CLOSED,                     -,   RESTORED 3
          TAKEN_IN_CHARGE RESTORED CLOSED,                     2,   RESTORED 3
          TAKEN_IN_CHARGE RESTORED CONFIRMED CLOSED,           3,   ''
          TAKEN_IN_CHARGE CLOSED,                              -,   TAKEN_IN_CHARGE 2
          NOTED CLOSED,                                        -,   ''
          TAKEN_IN_CHARGE RESTORED CLOSED REOPENED,            -,   RESTORED 3
          TAKEN_IN_CHARGE RESTORED CLOSED REOPENED CLOSED,     -,   RESTORED 3
          RESTORED CLOSED REOPENED RESTORED CLOSED,            2,   RESTORED 5
          RESTORED CLOSED REOPENED RESTORED CLOSED,            -,   RESTORED 2 RESTORED 5
          RESTORED CLOSED TAKEN_IN_CHARGE,                     -,   RESTORED 2
          """)
  void what_nobody_was_told_before_the_closing_is_not_forgotten(
      String happened, String settled, String untold) {
    assertThat(
            NoticeDuty.untold(TicketKind.INCIDENT, false, events(happened), numbers(settled))
                .stream()
                .map(act -> act.moment() + " " + act.event())
                .collect(Collectors.joining(" ")))
        .isEqualTo(untold);
  }

  @Test
  void what_is_closed_in_the_order_of_time_is_closed() {
    List<TicketEvent> events = events("RESTORED CLOSED");
    Instant between = DECLARED.plusSeconds(5400);
    events.add(TicketEvent.of(4, EventType.REOPENED, between, DECLARED.plusSeconds(9000)));
    assertThat(duty(TicketKind.INCIDENT, events, null)).isNull();
  }

  @Test
  void what_was_told_late_is_in_its_place_in_time() {
    List<TicketEvent> events = events("RESTORED");
    Instant before = DECLARED.plusSeconds(60);
    events.add(TicketEvent.of(3, EventType.TAKEN_IN_CHARGE, before, DECLARED.plusSeconds(9000)));
    assertThat(duty(TicketKind.INCIDENT, events, null)).isEqualTo("RESTORED 2");
  }

  @Test
  void a_time_that_was_corrected_counts() {
    List<TicketEvent> events = events("TAKEN_IN_CHARGE");
    Instant right = DECLARED.plusSeconds(600);
    events.add(TicketEvent.of(3, EventType.TIME_CORRECTED, right, right).correcting(2));
    assertThat(
            NoticeDuty.of(TicketKind.INCIDENT, false, events, Set.of()).orElseThrow().happenedAt())
        .isEqualTo(right);
  }

  @Test
  void a_larger_ticket_tells_for_its_parts() {
    List<TicketEvent> events = events("TAKEN_IN_CHARGE RESTORED CLOSED");
    assertThat(NoticeDuty.of(TicketKind.INCIDENT, true, events.subList(0, 3), Set.of())).isEmpty();
    assertThat(NoticeDuty.untold(TicketKind.INCIDENT, true, events, Set.of())).isEmpty();
  }

  @Test
  void of_a_request_nobody_is_told() {
    assertThat(duty(TicketKind.REQUEST, events("TAKEN_IN_CHARGE RESTORED"), null)).isNull();
  }

  private static String duty(TicketKind kind, List<TicketEvent> events, String settled) {
    return NoticeDuty.of(kind, false, events, numbers(settled))
        .map(due -> due.moment() + " " + due.event())
        .orElse(null);
  }

  private static Set<Integer> numbers(String settled) {
    return settled == null
        ? Set.of()
        : Stream.of(settled.split(" ", -1)).map(Integer::valueOf).collect(Collectors.toSet());
  }

  private static List<TicketEvent> events(String happened) {
    var events = new ArrayList<TicketEvent>();
    events.add(TicketEvent.of(1, EventType.DECLARED, DECLARED, DECLARED).with(Severity.MAJOR));
    if (happened != null) {
      for (String type : happened.split(" ", -1)) {
        Instant at = DECLARED.plusSeconds(3600L * events.size());
        events.add(TicketEvent.of(events.size() + 1, EventType.valueOf(type), at, at));
      }
    }
    return events;
  }
}
