package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.OwnService;
import fr.vigie.it.portal.RunningPortal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists come in pages, in an order, filtered; a cursor goes on where the page before ended. */
@RunningPortal
@OnBothDatabases
class ListsIT {
  private final ApiClient support = ApiClient.as(DemoAccount.SUPPORT);
  private final OwnService service = OwnService.add();

  @Test
  void outages_of_the_same_time_come_once_each_however_small_the_pages() {
    List<String> recorded = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      recorded.add(record(i < 5 ? "2025-03-12T10:00:00+01:00" : "2025-03-11T10:00:00+01:00", "x"));
    }
    String list = service.path("/outages");

    List<String> rising = idsFrom(list + "?limit=2");
    List<String> falling = idsFrom(list + "?limit=3&sort=-from");

    assertThat(rising).containsExactlyInAnyOrderElementsOf(recorded);
    assertThat(rising.subList(0, 2)).containsExactlyInAnyOrder(recorded.get(5), recorded.get(6));
    assertThat(falling).containsExactlyInAnyOrderElementsOf(recorded);
    assertThat(falling.get(6)).isEqualTo(rising.get(0));
  }

  @Test
  void the_page_before_is_found_again() {
    for (int i = 0; i < 5; i++) {
      record("2025-03-12T10:00:00+01:00", "x");
    }
    String list = service.path("/outages?limit=2");
    JsonObject first = page(list);
    JsonObject second = page(list + "&after=" + first.getString("next"));

    JsonObject again = page(list + "&after=" + second.getString("previous"));

    assertThat(ids(again)).isEqualTo(ids(first));
    assertThat(again.isNull("previous")).isTrue();
    assertThat(first.isNull("previous")).isTrue();
    assertThat(again.getString("next")).isEqualTo(first.getString("next"));
  }

  @Test
  void outages_are_filtered_by_text_and_status() {
    String one = record("2025-03-12T10:00:00+01:00", "Coupure 100% du réseau");
    record("2025-03-12T10:00:00+01:00", "Panne");

    assertThat(idsFrom(service.path("/outages?q=coupure%20100%25"))).containsExactly(one);
    assertThat(idsFrom(service.path("/outages?q=_"))).isEmpty();
    assertThat(idsFrom(service.path("/outages?status=GOING_ON"))).hasSize(2);
    assertThat(idsFrom(service.path("/outages?status=CANCELLED"))).isEmpty();
  }

  @Test
  void exclusions_are_filtered_by_their_state() {
    Answer proposed =
        ApiClient.as(DemoAccount.OPERATOR)
            .post(
                service.path("/exclusions"),
                Json.createObjectBuilder()
                    .add("from", "2025-03-12T10:00:00+01:00")
                    .add("to", "2025-03-12T12:00:00+01:00")
                    .add("clause", "Annexe 2")
                    .add("reason", "Maintenance")
                    .build());

    assertThat(idsFrom(service.path("/exclusions?status=PROPOSED")))
        .containsExactly(proposed.json().getString("id"));
    assertThat(idsFrom(service.path("/exclusions?status=AGREED"))).isEmpty();
  }

  @Test
  void services_are_found_by_code_and_come_in_pages() {
    OwnService.add();

    JsonObject first = page("/services?limit=1");

    assertThat(first.getJsonArray("items")).hasSize(1);
    assertThat(page("/services?limit=1&after=" + first.getString("next")).getJsonArray("items"))
        .hasSize(1)
        .isNotEqualTo(first.getJsonArray("items"));
    assertThat(page("/services?q=" + service.code()).getJsonArray("items")).hasSize(1);
  }

  @Test
  void reports_come_in_pages_the_newest_first() {
    ApiClient manager = ApiClient.as(DemoAccount.MANAGER);
    for (String period : List.of("2025-03", "2025-04")) {
      Answer made =
          manager.post(
              "/reports",
              Json.createObjectBuilder()
                  .add("kind", "availability")
                  .add("service", service.code())
                  .add("period", period)
                  .add("language", "fr")
                  .build());
      assertThat(made.status()).as(made.body()).isEqualTo(201);
    }
    String list = "/reports?limit=1&service=" + service.code();

    JsonObject newest = page(list);
    JsonObject older = page(list + "&after=" + newest.getString("next"));

    assertThat(newest.getJsonArray("items").getJsonObject(0).getString("period"))
        .isEqualTo("2025-04");
    assertThat(older.getJsonArray("items").getJsonObject(0).getString("period"))
        .isEqualTo("2025-03");
    assertThat(older.isNull("next")).isTrue();
    assertThat(ids(page("/reports?period=2025-03&service=" + service.code()))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "after=x, 400, BAD_CURSOR",
    "after=YWZ0ZXIKLWZyb20KeAp5, 400, BAD_CURSOR",
    "after=YWZ0ZXIKZnJvbQp4Cnk, 400, BAD_CURSOR",
    "limit=0, 422, INVALID_INPUT",
    "limit=201, 422, INVALID_INPUT",
    "limit=ten, 422, INVALID_INPUT",
    "sort=cause, 422, INVALID_INPUT",
    "status=LOST, 422, INVALID_INPUT"
  })
  void what_a_list_does_not_know_is_refused(String query, int status, String code) {
    Answer answer = support.get(service.path("/outages?" + query));

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }

  private String record(String from, String cause) {
    Answer recorded =
        support.post(
            service.path("/outages"),
            Json.createObjectBuilder().add("from", from).add("cause", cause).build());
    assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
    return recorded.json().getString("id");
  }

  private List<String> idsFrom(String list) {
    List<String> ids = new ArrayList<>();
    JsonObject page = page(list);
    ids.addAll(ids(page));
    while (!page.isNull("next")) {
      page = page(list + "&after=" + page.getString("next"));
      ids.addAll(ids(page));
    }
    return ids;
  }

  private JsonObject page(String path) {
    Answer answer = ApiClient.as(DemoAccount.ADMIN).get(path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> ids(JsonObject page) {
    return page.getJsonArray("items").stream()
        .map(JsonValue::asJsonObject)
        .map(item -> item.getString("id"))
        .toList();
  }
}
