package fr.vigie.rights.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A task is settled once; each act that does not fit is refused. */
class TaskStateTest {
  private static final Instant DUE = Instant.parse("2026-11-30T23:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "ASKED, OPEN, SEEN",
    "ASKED, DELIVER, DELIVERED",
    "ASKED, DECLINE, DECLINED",
    "ASKED, WITHDRAW, WITHDRAWN",
    "ASKED, RESEND, ASKED",
    "ASKED, BOUNCE, ASKED",
    "SEEN, DELIVER, DELIVERED",
    "SEEN, DECLINE, DECLINED",
    "SEEN, WITHDRAW, WITHDRAWN",
    "SEEN, RESEND, SEEN",
    "SEEN, REMIND, SEEN",
    "DELIVERED, NOTE, DELIVERED",
    "DECLINED, NOTE, DECLINED",
  })
  void an_act_that_fits_leads_on(TaskState state, TaskAct act, TaskState next) {
    assertThat(state.after(act)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "ASKED, NOTE",
    "SEEN, NOTE",
    "WITHDRAWN, NOTE",
    "DELIVERED, DELIVER",
    "DELIVERED, DECLINE",
    "DELIVERED, WITHDRAW",
    "DELIVERED, RESEND",
    "DELIVERED, REMIND",
    "DECLINED, DELIVER",
    "DECLINED, WITHDRAW",
    "WITHDRAWN, OPEN",
    "WITHDRAWN, DELIVER",
    "WITHDRAWN, DECLINE",
    "WITHDRAWN, RESEND",
    "ASKED, ASK",
  })
  void an_act_that_does_not_fit_is_refused(TaskState state, TaskAct act) {
    assertThatThrownBy(() -> state.after(act))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.WRONG_STATE));
  }

  @ParameterizedTest
  @CsvSource({
    "ASKED, 2026-11-30T22:59:59Z, false",
    "ASKED, 2026-11-30T23:00:00Z, true",
    "SEEN, 2026-12-01T00:00:00Z, true",
    "DELIVERED, 2026-12-01T00:00:00Z, false",
  })
  void only_what_is_still_awaited_is_overdue(TaskState state, Instant now, boolean overdue) {
    assertThat(state.isOverdue(DUE, now)).isEqualTo(overdue);
  }
}
