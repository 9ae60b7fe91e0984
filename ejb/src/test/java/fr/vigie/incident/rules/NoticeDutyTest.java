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
          TAKEN_IN_CHARGE RESTORED CONFIRMED CLOSED,     2,   RESTORED 3
          TAKEN_IN_CHARGE RESTORED REOPENED,             -,   -
          TAKEN_IN_CHARGE RESTORED REOPENED RESTORED,    3,   RESTORED 5
          RESTORED RESTORATION_PROPOSED,                 2,   -
          """)
  void the_last_of_three_acts_is_told_of(String happened, String settled, String due) {
    assertThat(duty(TicketKind.INCIDENT, events(happened), settled)).isEqualTo(due);
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
    assertThat(NoticeDuty.of(TicketKind.INCIDENT, events, Set.of()).orElseThrow().happenedAt())
        .isEqualTo(right);
  }

  @Test
  void of_a_request_nobody_is_told() {
    assertThat(duty(TicketKind.REQUEST, events("TAKEN_IN_CHARGE RESTORED"), null)).isNull();
  }

  private static String duty(TicketKind kind, List<TicketEvent> events, String settled) {
    Set<Integer> numbers =
        settled == null
            ? Set.of()
            : Stream.of(settled.split(" ", -1)).map(Integer::valueOf).collect(Collectors.toSet());
    return NoticeDuty.of(kind, events, numbers)
        .map(due -> due.moment() + " " + due.event())
        .orElse(null);
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
