package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.RunningPortal;
import org.junit.jupiter.api.Test;

/** Business time and legal deadlines over HTTP, by the examples of the interface's description. */
@RunningPortal
class TimeIT {
  @Test
  void four_business_hours_jump_over_labour_day_and_the_weekend() {
    var answer =
        ApiClient.as(DemoAccount.STRUCTURE)
            .post(
                "/time/business",
                "application/json",
                """
                {"schedule":{"mon":[["08:00","18:00"]],"tue":[["08:00","18:00"]],
                  "wed":[["08:00","18:00"]],"thu":[["08:00","18:00"]],"fri":[["08:00","18:00"]]},
                 "holidays":["2026-05-01"],"timezone":"Europe/Paris",
                 "start":"2026-04-30T17:00:00","duration_s":14400}
                """);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().getString("deadline")).isEqualTo("2026-05-04T11:00:00+02:00");
  }

  @Test
  void a_suspended_month_rolls_to_the_monday_after() {
    var answer =
        ApiClient.as(DemoAccount.STRUCTURE)
            .post(
                "/time/deadline",
                "application/json",
                """
                {"rule":"gdpr-art-12-3","received":"2026-03-05","calendar":"FR","extended":false,
                 "suspensions":[["2026-03-09","2026-03-16"]]}
                """);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().getString("nominal")).isEqualTo("2026-04-05");
    assertThat(answer.json().getInt("suspendedDays")).isEqualTo(7);
    assertThat(answer.json().getString("due")).isEqualTo("2026-04-13");
    assertThat(answer.json().getString("dueAt")).isEqualTo("2026-04-14T00:00:00+02:00");
    assertThat(answer.json().getJsonArray("steps")).isNotEmpty();
  }
}
