package fr.vigie.it.installation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Warnings of the team and notices to Structures, when the server is killed in the middle. */
@OwnInstallation
class KilledNoticesIT {
  @Test
  void each_warning_and_notice_is_claimed_once_and_none_is_lost() throws Exception {
    try (var portal = PostgresInstallation.fresh("killed-notices")) {
      Installation installation = portal.installation();
      RunningServer server = portal.start();
      ApiClient support = installation.as(DemoAccount.SUPPORT);
      DueWarnings due = DueWarnings.declare(support, portal.database());
      due.beat();
      Waiting.until("the second warning is being written", due::isHanging);
      server.kill();
      due.release();

      assertThat(due.warned()).isEqualTo(1);
      server = portal.start();
      due.beat();
      Waiting.until("all are warned of", () -> due.warned() == 3 && due.isTold());
      IntactJournal.isThatOf(installation);
      String ref = taken(support);
      long mails = portal.count("outbox_mail");

      KilledAct.kill(server, portal, "incident_notice", () -> tellStructures(support, ref));

      for (String table :
          new String[] {"incident_notice", "incident_notice_text", "incident_notice_structure"}) {
        assertThat(portal.count(table)).as(table).isZero();
      }
      assertThat(portal.count("outbox_mail")).isEqualTo(mails);
      try (RunningServer last = portal.start()) {
        assertThat(tellStructures(support, ref).status()).isEqualTo(200);
        assertThat(tellStructures(support, ref).code()).isEqualTo("NOTICE_SETTLED");
        assertThat(portal.count("outbox_mail")).isEqualTo(mails + 2);
        assertThat(due.warned()).isEqualTo(3);
        IntactJournal.isThatOf(installation);
        assertThat(last.saying(" ERROR [fr.vigie")).isEmpty();
      }
    }
  }

  /** A ticket of one Structure that was just taken in charge, its second event. */
  private static String taken(ApiClient support) {
    JsonObject made =
        support
            .post(
                "/incidents",
                "application/json",
                """
                {"service":"MEDIMAIL","severity":"MINOR","title":"Essai","organisation":"STR-001"}
                """)
            .json();
    Answer taken =
        support
            .with("If-Match", "\"" + made.getInt("version") + "\"")
            .post("/incidents/" + made.getString("ref") + "/take-charge", "application/json", "{}");
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    return made.getString("ref");
  }

  private static Answer tellStructures(ApiClient support, String ref) {
    return support
        .with("If-Match", "\"" + support.get("/incidents/" + ref).json().getInt("version") + "\"")
        .post("/incidents/" + ref + "/notices/send", "application/json", "{\"event\":2}");
  }
}
