package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets through the door of the HTTP interface. */
@RunningPortal
@OnBothDatabases
class ApiAccessIT {
  @Test
  void a_call_without_a_token_is_told_to_sign_in() {
    assertThatItAsksForAToken(ApiClient.anonymous().get("/services"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer wrong", "Bearer ", "Bearer", "Basic ZHBvOmRlbW8tZHBv", "demo-dpo"})
  void a_wrong_token_is_told_to_sign_in(String authorization) {
    assertThatItAsksForAToken(
        ApiClient.anonymous().with("Authorization", authorization).get("/services"));
  }

  @Test
  void an_unknown_path_does_not_show_itself_to_strangers() {
    assertThatItAsksForAToken(ApiClient.anonymous().get("/no-such-path"));
  }

  @ParameterizedTest
  @EnumSource
  void the_token_of_each_demo_account_opens_without_a_session(DemoAccount account) {
    Answer answer = ApiClient.as(account).get("/services");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  /** Each refusal needs a second connection to the database for the journal. */
  @Test
  void sixty_callers_refused_at_once_all_get_their_answer() {
    ExecutorService callers = Executors.newCachedThreadPool();
    List<CompletableFuture<Answer>> calls =
        IntStream.range(0, 60)
            .mapToObj(
                any ->
                    CompletableFuture.supplyAsync(
                        () -> ApiClient.as(DemoAccount.STRUCTURE).get("/calendars"), callers))
            .toList();

    assertThat(calls)
        .extracting(CompletableFuture::join)
        .extracting(Answer::status)
        .containsOnly(403);
    callers.shutdown();
  }

  private static void assertThatItAsksForAToken(Answer answer) {
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(answer.code()).isEqualTo("NOT_SIGNED_IN");
  }
}
