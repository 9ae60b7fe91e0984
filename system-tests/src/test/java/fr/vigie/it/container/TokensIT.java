package fr.vigie.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.directory.ProfileDesk;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import jakarta.ejb.EJB;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** A person's own tokens, from the desk to the HTTP interface. */
@RunningPortal
@OnBothDatabases
class TokensIT {
  @EJB(lookup = "java:global/vigie/vigie-ejb/ProfileDesk")
  ProfileDesk desk;

  @Deployment
  static Archive<?> deployment() {
    return ThinWar.of(TokensIT.class);
  }

  @Test
  void a_token_opens_the_interface_until_it_is_revoked() throws Exception {
    String label = "revoked-" + UUID.randomUUID();
    String token = Acting.as(DemoAccount.SUPPORT, () -> desk.makeToken(label).secret());
    ApiClient program = ApiClient.anonymous().withToken(token);
    assertThat(program.get("/services").status()).isEqualTo(200);

    Acting.as(DemoAccount.SUPPORT, () -> desk.revokeToken(idOf(label)));

    assertThat(program.get("/services").status()).isEqualTo(401);
    assertThat(Acting.as(DemoAccount.SUPPORT, () -> desk.tokens()))
        .noneMatch(view -> view.label().equals(label));
  }

  private UUID idOf(String label) {
    return desk.tokens().stream()
        .filter(token -> token.label().equals(label))
        .findAny()
        .orElseThrow()
        .id();
  }
}
