package fr.vigie.it.installation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.StatusLogs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A server on H2, killed while an import writes. */
@OwnInstallation
class KilledImportIT {
  private static final int VERY_MANY = 1_000_000;

  @Test
  void all_rows_are_there_or_none_and_the_log_can_be_imported_again() throws Exception {
    Installation installation = Installation.fresh("killed-import");
    Map<String, String> environment = Map.of("VIGIE_DEMO", "true");
    Path database = installation.home().resolve("db/vigie.mv.db");
    RunningServer server = installation.start(environment);
    TriedService service = TriedService.add(installation);
    String log = StatusLogs.alternating(VERY_MANY);
    long before = Files.size(database);

    CompletableFuture<Answer> work = CompletableFuture.supplyAsync(() -> service.importLog(log));
    Waiting.until(
        "the log is kept and rows are being written",
        () -> Files.size(database) > before + log.length());
    assertThat(work).isNotDone();
    server.kill();

    assertThat(work.handle((answer, cut) -> cut).join()).isInstanceOf(Exception.class);
    try (RunningServer again = installation.start(environment)) {
      IntactJournal.isThatOf(installation);
      assertThat(TriedService.imported(service.importLog(log))).isEqualTo(VERY_MANY);
      IntactJournal.isThatOf(installation);
      assertThat(again.saying(" ERROR [fr.vigie")).isEmpty();
    }
  }
}
