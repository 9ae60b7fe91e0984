package fr.vigie.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.sla.incident.ClockFigures;
import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.ClockState;
import fr.vigie.sla.incident.ClockTarget;
import fr.vigie.sla.incident.ClockTarget.Binding;
import fr.vigie.sla.incident.ClockTarget.Unit;
import fr.vigie.sla.incident.IncidentClock;
import fr.vigie.sla.incident.Severity;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommittedClockTest {
  private static final Instant STARTED = Instant.parse("2026-03-05T09:00:00Z");
  private static final Instant NOW = Instant.parse("2026-03-05T10:00:00Z");

  @Test
  void while_the_declarer_is_awaited_the_contested_reading_stands_still_and_has_begun() {
    assertThat(contested(ClockState.PAUSED, Locale.FRENCH)).endsWith("(à l'arrêt)");
    assertThat(contested(ClockState.PAUSED, Locale.ENGLISH)).endsWith("(stopped)");
  }

  @ParameterizedTest
  @EnumSource(ClockState.class)
  void the_contested_reading_says_where_it_stands(ClockState state) {
    assertThat(contested(state, Locale.FRENCH)).doesNotContain("ticket.clock.state", "null");
    assertThat(contested(state, Locale.ENGLISH)).doesNotContain("ticket.clock.state", "null");
  }

  /** A time to restore of four hours that began an hour ago, half of it spent in waits. */
  private static String contested(ClockState state, Locale language) {
    var clock =
        new IncidentClock(
            new ClockTarget(
                ClockKind.GTR,
                Severity.BLOCKING,
                "BLOCKING_RESTORE",
                4,
                Unit.HOURS,
                Binding.COMMITMENT,
                "annex 2"),
            Optional.of(STARTED),
            Optional.empty(),
            figures(3600, ClockState.RUNNING),
            figures(1800, state),
            1800,
            0,
            true,
            Optional.empty(),
            Optional.empty());
    return CommittedClock.of(clock, NOW, new Wording(Texts.in(language))).contested();
  }

  private static ClockFigures figures(long consumed, ClockState state) {
    long target = 14_400;
    return new ClockFigures(
        target,
        Optional.of(NOW.plusSeconds(target - consumed)),
        consumed,
        target - consumed,
        state);
  }
}
