package fr.vigie.it.installation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A demonstration that is over: its known accounts open nothing any more. */
@OwnInstallation
class OverDemonstrationIT {
  @Test
  void the_known_passwords_and_tokens_open_nothing_outside_the_demonstration() {
    Installation installation = Installation.fresh("over-demonstration");
    try (RunningServer server = installation.start(Map.of("VIGIE_DEMO", "true"))) {
      assertThat(opens(DemoAccount.MANAGER, installation)).isTrue();
      assertThat(server.saying(" ERROR ")).isEmpty();
    }

    try (RunningServer server = installation.start(Map.of())) {
      for (DemoAccount account : DemoAccount.values()) {
        assertThat(opens(account, installation)).as(account.login()).isFalse();
      }
      assertThat(
              PasswordProbe.accepts(
                  installation.portal(), DemoAccount.ADMIN.login(), DemoAccount.ADMIN.token()))
          .isFalse();
      assertThat(server.saying(" ERROR ")).isEmpty();
    }
  }

  private static boolean opens(DemoAccount account, Installation installation) {
    return installation.as(account).get("/services").status() == 200;
  }
}
