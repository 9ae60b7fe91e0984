package fr.vigie.it.installation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.StatusLogs;

/** A service without observations, to import a status log of and to report about. */
final class TriedService {
  private static final String CODE = "TRIED";

  private final Installation installation;

  private TriedService(Installation installation) {
    this.installation = installation;
  }

  static TriedService add(Installation installation) {
    Answer added =
        installation
            .as(DemoAccount.ADMIN)
            .post(
                "/services",
                "application/json",
                """
                {"code":"%s","name":"Service d'essai","operator":"MIPIH","contract":"1901913",
                 "validFor_s":90000,"paths":[{"code":"webmail","aliases":[],"share":1}]}
                """
                    .formatted(CODE));
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    return new TriedService(installation);
  }

  Answer importRows(int rows) {
    return importLog(StatusLogs.alternating(rows));
  }

  Answer importLog(String log) {
    return installation
        .as(DemoAccount.SUPPORT)
        .post("/services/" + CODE + "/status-log", "text/csv", log);
  }

  Answer report() {
    return installation
        .as(DemoAccount.MANAGER)
        .post(
            "/reports",
            "application/json",
            """
            {"kind":"availability","service":"%s","period":"2025-03","language":"fr"}
            """
                .formatted(CODE));
  }

  /** The rows that an import brought; fails if it was refused or found some there already. */
  static int imported(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().getInt("unchanged")).isZero();
    return answer.json().getInt("imported");
  }
}
