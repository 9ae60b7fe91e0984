package fr.vigie.it.installation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.StatusLogs;
import org.junit.jupiter.api.Test;

/**
 * A server on PostgreSQL, killed when all of a piece of work is written and nothing committed,
 * leaves nothing half done, and the work can be done again.
 */
@OwnInstallation
class KilledServerIT {
  private static final int HOUR = 3600;
  private static final int MANY = 100_000;

  @Test
  void an_import_a_report_a_checkpoint_and_an_erasure_are_whole_or_not_there() throws Exception {
    try (var portal = PostgresInstallation.fresh("killed-server")) {
      Installation installation = portal.installation();
      RunningServer server = portal.start();
      TriedService service = TriedService.add(installation);

      KilledAct.kill(server, portal, "observation", () -> service.importRows(MANY));

      for (String table :
          new String[] {"observation", "observation_import", "stored_file", "stored_file_piece"}) {
        assertThat(portal.count(table)).as(table).isZero();
      }
      server = portal.start();
      IntactJournal.isThatOf(installation);
      assertThat(TriedService.imported(service.importLog(StatusLogs.march2025(HOUR)))).isPositive();
      long files = portal.count("stored_file");

      KilledAct.kill(server, portal, "stored_file", service::report);

      assertThat(portal.count("report")).isZero();
      assertThat(portal.count("stored_file")).isEqualTo(files);
      server = portal.start();
      IntactJournal.isThatOf(installation);
      assertThat(service.report().status()).isEqualTo(201);

      DueRequests due =
          DueRequests.receive(installation.as(DemoAccount.DPO_STRUCTURE), portal.database());
      files = portal.count("stored_file");
      long checkpoints = killDuringCheckpoint(server, portal);

      assertThat(portal.count("journal_checkpoint")).isEqualTo(checkpoints);
      due.close();
      due.hang();
      server = portal.start();
      Waiting.until("the second request is being erased", due::isHanging);
      server.kill();
      due.release();

      assertThat(due.erased()).isEqualTo(1);
      assertThat(portal.count("stored_file")).isEqualTo(files - 1);
      due.beat();
      try (RunningServer last = portal.start()) {
        IntactJournal.isThatOf(installation);
        Waiting.until(
            "the checkpoint is made", () -> portal.count("journal_checkpoint") == checkpoints + 1);
        Waiting.until("what was erased is certified", () -> due.certified() == 3);
        assertThat(due.erased()).isEqualTo(3);
        assertThat(portal.count("stored_file")).as("and a certificate").isEqualTo(files - 2);
        IntactJournal.isThatOf(installation);
        assertThat(service.report().status()).isEqualTo(201);
        assertThat(last.saying(" ERROR [fr.vigie")).isEmpty();
      }
    }
  }

  /** Has the hour end, and kills the server in the checkpoint that follows within a minute. */
  private static long killDuringCheckpoint(RunningServer server, PostgresInstallation portal)
      throws Exception {
    try (HeldJournal held = HeldJournal.hold(portal.database())) {
      portal.endHour();
      long checkpoints = portal.count("journal_checkpoint");
      held.awaitWorkOn("journal_checkpoint");
      server.kill();
      return checkpoints;
    }
  }
}
