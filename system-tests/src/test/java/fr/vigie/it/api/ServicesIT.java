package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.OwnService;
import fr.vigie.it.portal.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Services: made by administrators, seen by the parties to them. */
@RunningPortal
@OnBothDatabases
class ServicesIT {
  @Test
  void an_added_service_is_read_back_with_its_version() {
    OwnService service = OwnService.add();

    var answer = ApiClient.as(DemoAccount.MANAGER).get(service.path(""));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("ETag")).matches("\"\\d+\"");
    assertThat(answer.json().getString("code")).isEqualTo(service.code());
    assertThat(answer.json().getJsonArray("paths")).hasSize(1);
  }

  @Test
  void a_code_is_taken_once() {
    OwnService service = OwnService.add();

    var answer = ApiClient.as(DemoAccount.ADMIN).post("/services", service.json());

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("ALREADY_EXISTS");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
  void only_an_administrator_adds_services(DemoAccount account) {
    var answer = ApiClient.as(account).post("/services", new OwnService("NOT-" + account).json());

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.code()).isEqualTo("NOT_PERMITTED");
    assertThat(ApiClient.as(DemoAccount.ADMIN).get("/services/NOT-" + account).status())
        .isEqualTo(404);
  }

  @Test
  void a_service_of_others_does_not_exist() {
    OwnService service = OwnService.add();

    var others = ApiClient.as(DemoAccount.STRUCTURE).get(service.path(""));
    var nobodys = ApiClient.as(DemoAccount.STRUCTURE).get("/services/no-such-service");

    assertThat(others.status()).isEqualTo(404);
    assertThat(others.code()).isEqualTo(nobodys.code()).isEqualTo("NOT_FOUND");
    assertThat(ApiClient.as(DemoAccount.STRUCTURE).get("/services").body())
        .contains("MEDIMAIL")
        .doesNotContain(service.code());
  }

  @Test
  void a_body_that_is_no_json_is_told_so() {
    var answer =
        ApiClient.as(DemoAccount.ADMIN).post("/services", "application/json", "{\"code\":");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }
}
