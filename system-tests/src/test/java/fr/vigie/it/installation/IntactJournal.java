package fr.vigie.it.installation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient.Answer;

/** Has the auditor verify the whole journal of an installation. */
final class IntactJournal {
  private IntactJournal() {}

  static void isThatOf(Installation installation) {
    Answer answer = installation.as(DemoAccount.AUDITOR).get("/journal/verify");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().getBoolean("intact")).as(answer.body()).isTrue();
  }
}
