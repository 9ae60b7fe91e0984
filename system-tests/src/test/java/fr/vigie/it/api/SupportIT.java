package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.MarchTickets;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.OwnService;
import fr.vigie.it.portal.RunningPortal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The support figures of a month over HTTP, as a table, and as a signed report. */
@RunningPortal
@OnBothDatabases
class SupportIT {
  private static final ApiClient MANAGER = ApiClient.as(DemoAccount.MANAGER);

  private static final ApiClient TABLES = MANAGER.with("Accept", "text/csv");

  private final OwnService service = OwnService.add();

  @Test
  void a_month_counts_what_it_decided_and_the_next_one_the_rest() {
    MarchTickets tickets = MarchTickets.of(service);

    JsonObject march = figures("2026-03");
    JsonObject april = figures("2026-04");

    assertThat(march.getString("verdict")).isEqualTo("BROKEN");
    assertThat(march.getBoolean("provisional")).isFalse();
    assertThat(numbers(march.getJsonObject("incidents"))).containsExactly(0, 3, 0, 2, 1, 1);
    assertThat(numbers(march.getJsonObject("requests"))).containsExactly(0, 1, 0, 0, 0, 1);
    assertThat(outcomes(march, "BLOCKING_TAKE_CHARGE", "counted")).containsExactly(1, 0, 1);
    assertThat(outcomes(march, "BLOCKING_RESTORE", "counted")).containsExactly(0, 1, 1);
    assertThat(outcomes(march, "BLOCKING_RESTORE", "withoutWaits")).containsExactly(1, 0, 1);
    assertThat(outcomes(march, "MINOR_RESTORE", "counted")).containsExactly(1, 0, 0);
    assertThat(outcomes(march, "MAJOR_RESTORE", "counted")).containsExactly(0, 0, 0);
    assertThat(
            march.getJsonArray("blocking").getValuesAs(JsonObject.class).stream()
                .map(ticket -> ticket.getString("ref")))
        .containsExactly(tickets.missed(), tickets.goingOn());
    JsonObject gtr =
        march
            .getJsonArray("blocking")
            .getJsonObject(0)
            .getJsonArray("clocks")
            .getValuesAs(JsonObject.class)
            .stream()
            .filter(clock -> clock.getString("kind").equals("GTR"))
            .findFirst()
            .orElseThrow();
    assertThat(gtr.getString("dueAt")).isEqualTo("2026-03-05T13:20:00Z");
    assertThat(gtr.getInt("consumedSeconds")).isEqualTo(15_000);
    assertThat(gtr.getInt("consumedSecondsWithoutWaits")).isEqualTo(13_200);
    assertThat(march.getJsonObject("waits").getInt("seconds")).isEqualTo(1800);
    JsonObject change = march.getJsonArray("requalifications").getJsonObject(0);
    assertThat(change.getString("from") + change.getString("to") + change.getString("by"))
        .isEqualTo("MAJORMINORLEVEL_1");
    assertThat(
            march.getJsonArray("structures").getValuesAs(JsonObject.class).stream()
                .map(of -> of.isNull("structure") ? "" : of.getString("structure")))
        .containsExactly("", "STR-001", "STR-002");
    assertThat(numbers(april.getJsonObject("incidents"))).containsExactly(1, 0, 0, 1, 0, 0);
    assertThat(outcomes(april, "BLOCKING_RESTORE", "counted")).containsExactly(1, 0, 0);
    assertThat(outcomes(april, "BLOCKING_TAKE_CHARGE", "counted")).containsExactly(1, 0, 0);
    assertThat(april.getString("verdict")).isEqualTo("KEPT");
  }

  @Test
  void figures_table_and_sealed_evidence_say_the_same() throws IOException {
    MarchTickets.of(service);
    JsonObject figures = figures("2026-03");
    byte[] table = TABLES.download(service.path("/support?period=2026-03"));

    byte[] pdf = report("2026-03", "fr");

    Map<String, byte[]> attached = attachments(pdf);
    assertThat(attached.get("tickets.csv")).isEqualTo(table);
    assertThat(json(attached.get("support-evidence.json")).getJsonObject("figures"))
        .isEqualTo(figures);
    List<NamedCsvRecord> rows = rows(table);
    assertThat(rows).hasSize(4);
    for (String kind : List.of("INCIDENT", "REQUEST")) {
      JsonObject flow = figures.getJsonObject(kind.equals("INCIDENT") ? "incidents" : "requests");
      assertThat(sum(rows, kind, "declared")).isEqualTo(flow.getInt("declared"));
      assertThat(sum(rows, kind, "restored")).isEqualTo(flow.getInt("restored"));
      assertThat(sum(rows, kind, "closed")).isEqualTo(flow.getInt("closed"));
      assertThat(sum(rows, kind, "open_at_end")).isEqualTo(flow.getInt("openAtEnd"));
    }
    assertThat(rows.stream().filter(row -> row.getField("gtr_month").equals("MISSED"))).hasSize(1);
    JsonObject found = ApiClient.anonymous().post("/reports/verify", "application/pdf", pdf).json();
    assertThat(found.getBoolean("intact")).isTrue();
    assertThat(found.getBoolean("figuresFollowFromEvidence")).isTrue();
    assertThat(found.getJsonArray("problems")).isEmpty();
  }

  @Test
  void what_is_accepted_says_whether_figures_or_a_table_come() {
    String march = service.path("/support?period=2026-03");

    Answer table = TABLES.get(march);
    assertThat(table.status()).as(table.body()).isEqualTo(200);
    assertThat(table.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
    assertThat(table.header("Content-Disposition"))
        .contains("vigie-support-" + service.code() + "-2026-03.csv");
    assertThat(table.header("Vary")).contains("Accept");
    assertThat(table.body()).startsWith("ref,kind,severity,");
    for (String figures : List.of("application/json", "*/*", "text/csv;q=0.5, application/json")) {
      Answer answer = MANAGER.with("Accept", figures).get(march);
      assertThat(answer.header("Content-Type")).as(figures).startsWith("application/json");
      assertThat(answer.header("Vary")).contains("Accept");
      assertThat(answer.json().getString("period")).isEqualTo("2026-03");
    }
    assertThat(MANAGER.with("Accept", "text/csv, */*;q=0.1").get(march).body())
        .isEqualTo(table.body());
    assertThat(MANAGER.with("Accept", "image/png").get(march).status()).isEqualTo(406);
    Answer refused = TABLES.get(service.path("/support?period=2126-01"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(MANAGER.get(service.path("/support/tickets.csv?period=2026-03")).status())
        .isEqualTo(404);
  }

  @Test
  void the_description_of_the_interface_names_both() {
    JsonObject content =
        ApiClient.anonymous()
            .get("/openapi")
            .json()
            .getJsonObject("paths")
            .getJsonObject("/api/v1/services/{code}/support")
            .getJsonObject("get")
            .getJsonObject("responses")
            .getJsonObject("200")
            .getJsonObject("content");

    assertThat(content.keySet()).containsExactlyInAnyOrder("application/json", "text/csv");
  }

  @Test
  void nothing_written_about_tickets_leaves_with_the_figures() throws IOException {
    MarchTickets.of(service);
    byte[] pdf = report("2026-03", "en");
    StringBuilder everything = new StringBuilder(figures("2026-03").toString());
    attachments(pdf).values().forEach(file -> everything.append(text(file)));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      everything.append(new PDFTextStripper().getText(document));
    }

    assertThat(everything).doesNotContain("secret").doesNotContain("Un seul poste");
  }

  @Test
  void a_month_without_tickets_has_a_report_too() throws IOException {
    JsonObject empty = figures("2026-02");

    byte[] pdf = report("2026-02", "fr");

    assertThat(numbers(empty.getJsonObject("incidents"))).containsOnly(0);
    assertThat(empty.getString("verdict")).isEqualTo("KEPT");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("Aucun ticket déclaré");
    }
  }

  @Test
  void only_the_client_and_the_operator_of_a_service_are_told() {
    String figures = "/services/MEDIMAIL/support?period=2026-03";
    Answer made = MANAGER.post("/reports", order("MEDIMAIL", "2026-01", "fr"));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String id = made.json().getString("id");

    for (DemoAccount told :
        List.of(
            DemoAccount.SUPPORT,
            DemoAccount.MANAGER,
            DemoAccount.OPERATOR,
            DemoAccount.AUDITOR,
            DemoAccount.ADMIN)) {
      assertThat(ApiClient.as(told).get(figures).status()).as(told.login()).isEqualTo(200);
      assertThat(ApiClient.as(told).get("/reports/" + id).status()).as(told.login()).isEqualTo(200);
    }
    for (DemoAccount stranger :
        List.of(DemoAccount.STRUCTURE, DemoAccount.DPO_STRUCTURE, DemoAccount.DPO)) {
      ApiClient reader = ApiClient.as(stranger);
      assertThat(reader.get(figures).status()).as(stranger.login()).isEqualTo(403);
      assertThat(reader.with("Accept", "text/csv").get(figures).status()).isEqualTo(403);
      assertThat(reader.get("/reports/" + id).status()).as(stranger.login()).isEqualTo(404);
      assertThat(reader.get("/reports/" + id + "/pdf").status()).isEqualTo(404);
      assertThat(reader.get("/reports?service=MEDIMAIL&period=2026-01").body()).doesNotContain(id);
    }
    assertThat(
            ApiClient.as(DemoAccount.DPO)
                .post("/reports", order("MEDIMAIL", "2026-01", "fr"))
                .status())
        .isEqualTo(403);
    assertThat(ApiClient.anonymous().get(figures).status()).isEqualTo(401);
  }

  @Test
  void the_client_and_the_operator_see_the_same_figures() {
    MarchTickets.of(service);

    assertThat(
            ApiClient.as(DemoAccount.OPERATOR).get(service.path("/support?period=2026-03")).json())
        .isEqualTo(figures("2026-03"));
  }

  @Test
  void a_month_that_is_none_or_has_not_begun_names_the_field() {
    for (String period : List.of("2026", "2026-13", "March", "2126-01")) {
      Answer refused = MANAGER.get(service.path("/support?period=" + period));
      assertThat(refused.status()).as(period).isEqualTo(422);
      assertThat(refused.json().getString("detail")).contains("period");
    }
    assertThat(MANAGER.get(service.path("/support")).status()).isEqualTo(422);
    assertThat(MANAGER.get("/services/NOBODY/support?period=2026-03").status()).isEqualTo(404);
    assertThat(MANAGER.post("/reports", order(service.code(), "2126-01", "fr")).status())
        .isEqualTo(422);
  }

  @Test
  void reports_are_listed_by_kind() {
    Answer made = MANAGER.post("/reports", order(service.code(), "2026-03", "fr"));
    assertThat(made.status()).as(made.body()).isEqualTo(201);

    String of = "&service=" + service.code();
    assertThat(MANAGER.get("/reports?kind=support" + of).json().getJsonArray("items")).hasSize(1);
    assertThat(MANAGER.get("/reports?kind=availability" + of).json().getJsonArray("items"))
        .isEmpty();
  }

  private JsonObject figures(String period) {
    Answer answer = MANAGER.get(service.path("/support?period=" + period));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private byte[] report(String period, String language) {
    Answer made = MANAGER.post("/reports", order(service.code(), period, language));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.json().getString("kind")).isEqualTo("support");
    return MANAGER.download("/reports/" + made.json().getString("id") + "/pdf");
  }

  private static JsonObject order(String service, String period, String language) {
    return Json.createObjectBuilder()
        .add("kind", "support")
        .add("service", service)
        .add("period", period)
        .add("language", language)
        .build();
  }

  private static List<Integer> numbers(JsonObject flow) {
    return List.of(
        flow.getInt("openAtStart"),
        flow.getInt("declared"),
        flow.getInt("reopened"),
        flow.getInt("restored"),
        flow.getInt("closed"),
        flow.getInt("openAtEnd"));
  }

  private static List<Integer> outcomes(JsonObject figures, String target, String way) {
    JsonObject outcomes =
        figures.getJsonArray("targets").getValuesAs(JsonObject.class).stream()
            .filter(count -> count.getString("target").equals(target))
            .findFirst()
            .orElseThrow()
            .getJsonObject(way);
    return List.of(
        outcomes.getInt("kept"), outcomes.getInt("missed"), outcomes.getInt("undecided"));
  }

  private static int sum(List<NamedCsvRecord> rows, String kind, String column) {
    return rows.stream()
        .filter(row -> row.getField("kind").equals(kind))
        .mapToInt(row -> Integer.parseInt(row.getField(column)))
        .sum();
  }

  private static List<NamedCsvRecord> rows(byte[] table) {
    try (var csv = CsvReader.builder().ofNamedCsvRecord(text(table))) {
      return csv.stream().collect(Collectors.toList());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> attachments(byte[] pdf) throws IOException {
    var attached = new TreeMap<String, byte[]>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Map<String, PDComplexFileSpecification> files =
          document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      for (PDComplexFileSpecification file : files.values()) {
        attached.put(
            file.getFilename(),
            (file.getEmbeddedFile() == null
                    ? file.getEmbeddedFileUnicode()
                    : file.getEmbeddedFile())
                .toByteArray());
      }
    }
    return attached;
  }

  private static JsonObject json(byte[] bytes) {
    try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
      return reader.readObject();
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
