package fr.vigie.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.vigie.directory.DemoAccount;
import fr.vigie.it.installation.Installation;
import fr.vigie.it.installation.OwnInstallation;
import fr.vigie.it.installation.RunningServer;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.platform.Phrasing;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Clocks of tickets as their readers see them at times that matter: the evening, a weekend, public
 * holidays, and the nights in which clocks change. The portal's clock is started ahead.
 */
@OwnInstallation
@ExtendWith(Visitors.class)
class TicketsOverTimeIT {
  @Test
  void a_clock_stops_at_18_00_on_friday_and_stands_still_over_the_weekend(Visitor visitor) {
    Installation installation = Installation.fresh("tickets-weekend");
    visitor.visits(installation.portal());
    String ref;
    try (RunningServer server = startedAt(installation, "2027-01-15T17:45:00")) {
      ref = declare(installation, "BLOCKING", null);
      visitor.signIn(DemoAccount.OPERATOR);
      visitor.open("/app/incident.xhtml?ref=" + ref);
      Locator clock = clock(visitor, ref + "/TAKE_CHARGE");
      assertThat(clock).containsText("18:00");
      assertThat(clock).containsText("lundi 18 janvier 2027 à 08:00");
      assertThat(clock.locator("[data-ticking=true]")).hasCount(1);
      visitor.leave();
      assertThat(server.saying(" ERROR ")).isEmpty();
    }

    try (RunningServer server = startedAt(installation, "2027-01-16T12:00:00")) {
      visitor.signIn(DemoAccount.SUPPORT);
      visitor.open("/app/incidents.xhtml");
      Locator clock = clock(visitor, ref);
      assertThat(clock).containsText(visitor.texts().of("ticket.clock.state.live.PAUSED"));
      assertThat(clock).containsText("lundi 18 janvier 2027 à 08:00");
      assertThat(clock.locator("[data-ticking=true]")).hasCount(0);
      visitor.leave();
      assertThat(server.saying(" ERROR ")).isEmpty();
    }
  }

  @Test
  void public_holidays_are_no_support_days_and_90_days_keep_their_hour_in_spring(Visitor visitor) {
    Installation installation = Installation.fresh("tickets-may");
    visitor.visits(installation.portal());
    try (RunningServer server = startedAt(installation, "2027-07-13T17:45:00")) {
      String evening = declare(installation, "BLOCKING", null);
      String may = declare(installation, "BLOCKING", "2026-04-30T17:45:00+02:00");
      String spring = declare(installation, "MINOR", "2027-03-26T10:00:00+01:00");
      taken(installation, spring, "2027-03-26T10:30:00+01:00");
      visitor.signIn(DemoAccount.STRUCTURE);
      visitor.open("/app/incident.xhtml?ref=" + evening);
      assertThat(clock(visitor, evening + "/TAKE_CHARGE"))
          .containsText("jeudi 15 juillet 2027 à 08:00");
      // 1 May 2026 is a Friday
      visitor.open("/app/incident.xhtml?ref=" + may);
      assertThat(clock(visitor, may + "/TAKE_CHARGE")).containsText("lundi 4 mai 2026 à 08:15");
      visitor.open("/app/incident.xhtml?ref=" + spring);
      assertThat(clock(visitor, spring + "/GTR")).containsText("jeudi 24 juin 2027 à 10:30");
      visitor.leave();
      assertThat(server.saying(" ERROR ")).isEmpty();
    }
  }

  @Test
  void ninety_days_keep_their_hour_in_autumn(Visitor visitor) {
    Installation installation = Installation.fresh("tickets-autumn");
    visitor.visits(installation.portal());
    try (RunningServer server = startedAt(installation, "2027-11-02T09:00:00")) {
      String autumn = declare(installation, "MINOR", "2027-10-29T10:00:00+02:00");
      taken(installation, autumn, "2027-10-29T10:30:00+02:00");
      visitor.signIn(DemoAccount.MANAGER);
      visitor.open("/app/incident.xhtml?ref=" + autumn);
      assertThat(clock(visitor, autumn + "/GTR")).containsText("jeudi 27 janvier 2028 à 10:30");
      visitor.at(Visitor.PHONE_WIDTH);
      visitor.assertAccessible();
      visitor.leave();
      assertThat(server.saying(" ERROR ")).isEmpty();
    }
  }

  /** Starts the portal so that its clock shows this local time. */
  private static RunningServer startedAt(Installation installation, String local) {
    Duration ahead =
        Duration.between(
            InstantSource.system().instant(),
            LocalDateTime.parse(local).atZone(Phrasing.ZONE).toInstant());
    return installation.start(Map.of("VIGIE_DEMO", "true", "VIGIE_DEMO_AHEAD", ahead.toString()));
  }

  private static Locator clock(Visitor visitor, String key) {
    return visitor.page().locator("[data-clock='" + key + "']").first();
  }

  /** Declares a ticket of the demonstration's Structure, now or at an earlier time. */
  private static String declare(Installation installation, String severity, String at) {
    var ticket =
        Json.createObjectBuilder()
            .add("service", "MEDIMAIL")
            .add("severity", severity)
            .add("title", "Webmail inaccessible")
            .add("organisation", "STR-001");
    if (at != null) {
      ticket.add("declaredAt", at);
    }
    Answer made =
        installation
            .as(DemoAccount.SUPPORT)
            .with("Idempotency-Key", UUID.randomUUID().toString())
            .post("/incidents", ticket.build());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().getString("ref");
  }

  private static void taken(Installation installation, String ref, String at) {
    JsonObject ticket = installation.as(DemoAccount.SUPPORT).get("/incidents/" + ref).json();
    Answer answer =
        installation
            .as(DemoAccount.SUPPORT)
            .with("If-Match", "\"" + ticket.getInt("version") + "\"")
            .post(
                "/incidents/" + ref + "/take-charge",
                Json.createObjectBuilder().add("at", at).build());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }
}
