package fr.vigie.it.installation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.it.portal.ApiClient.Answer;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A server that is told to stop takes on nothing new, and finishes what it has begun. */
@OwnInstallation
class StoppedServerIT {
  private static final String RUNNING_TIMERS = "jboss_ejb_timer where timer_state = 'IN_TIMEOUT'";

  @Test
  void the_hours_work_and_an_import_that_are_under_way_are_finished_before_the_server_is_gone()
      throws Exception {
    try (var portal = PostgresInstallation.fresh("stopped")) {
      RunningServer server = portal.start();
      TriedService service = TriedService.add(portal.installation());
      Waiting.until(
          "the first beat is over", () -> portal.count("pulse where last_tick is null") == 0);
      long checkpoints = portal.count("journal_checkpoint");

      CompletableFuture<Answer> imported;
      CompletableFuture<Void> stopped;
      try (HeldJournal held = HeldJournal.hold(portal.database())) {
        portal.endHour();
        held.awaitWorkOn("journal_checkpoint");
        assertThat(portal.count(RUNNING_TIMERS)).isEqualTo(1);
        imported = CompletableFuture.supplyAsync(() -> service.importRows(100));
        held.awaitWorkOn("observation");
        stopped = CompletableFuture.runAsync(server::close);
        Waiting.until(
            "no new work is taken on", () -> !server.saying("Suspending server").isEmpty());
        assertThat(stopped).isNotDone();
      }
      stopped.join();

      assertThat(TriedService.imported(imported.join())).isEqualTo(100);
      assertThat(portal.count("journal_checkpoint")).isEqualTo(checkpoints + 1);
      assertThat(portal.count(RUNNING_TIMERS)).as("work cut off").isZero();
      assertThat(server.saying(" ERROR ")).isEmpty();
    }
  }
}
