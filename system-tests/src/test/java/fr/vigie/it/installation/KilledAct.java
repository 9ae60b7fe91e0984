package fr.vigie.it.installation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.it.portal.ApiClient.Answer;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Kills a server in the middle of what it was asked to do. */
final class KilledAct {
  private KilledAct() {}

  /** Kills the server when the work has written to a table and is about to commit. */
  static void kill(
      RunningServer server, PostgresInstallation portal, String table, Supplier<Answer> work)
      throws Exception {
    CompletableFuture<Answer> answer;
    try (HeldJournal held = HeldJournal.hold(portal.database())) {
      answer = CompletableFuture.supplyAsync(work);
      held.awaitWorkOn(table);
      server.kill();
    }
    assertThat(answer.handle((made, cut) -> cut).join()).isInstanceOf(Exception.class);
  }
}
