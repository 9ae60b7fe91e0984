package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.OwnService;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.it.portal.StatusLogs;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signed reports over HTTP: made, read back, and verified by anybody. */
@RunningPortal
@OnBothDatabases
class ReportsIT {
  private static final int TOO_LARGE = 20 * 1024 * 1024 + 1;
  private static final int HOUR = 3600;

  private final OwnService service = OwnService.add();
  private final ApiClient manager = ApiClient.as(DemoAccount.MANAGER);

  @BeforeEach
  void importMarch() {
    Answer imported =
        manager.post(service.path("/status-log"), "text/csv", StatusLogs.march2025(HOUR));
    assertThat(imported.status()).as(imported.body()).isEqualTo(200);
  }

  @Test
  void a_report_is_made_found_again_downloaded_and_verified() throws Exception {
    Answer made = manager.post("/reports", order("2025-03", "fr"));

    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String id = made.json().getString("id");
    assertThat(made.header("Location")).endsWith("/api/v1/reports/" + id);
    assertThat(manager.get("/reports/" + id).json()).isEqualTo(made.json());
    assertThat(made.json().getString("verdict")).isEqualTo("KEPT");
    byte[] pdf = manager.download("/reports/" + id + "/pdf");
    assertThat(pdf).hasSize(made.json().getInt("size"));
    assertThat(sha256(pdf)).isEqualTo(made.json().getString("sha256"));
    JsonObject found = verified(pdf);
    assertThat(found.getBoolean("intact")).isTrue();
    assertThat(found.getBoolean("testSignature")).isTrue();
    assertThat(found.getBoolean("figuresFollowFromEvidence")).isTrue();
    assertThat(found.getJsonArray("problems")).isEmpty();
    assertThat(found.getString("level")).isEqualTo("PAdES-BASELINE-T");
    assertThat(found.getString("signedAt")).isNotEmpty();
  }

  @Test
  void a_flipped_byte_is_found_wherever_it_is() {
    byte[] pdf = report();

    for (int part = 1; part < 8; part++) {
      byte[] flipped = pdf.clone();
      flipped[pdf.length / 8 * part] ^= 1;

      assertThat(verified(flipped).getBoolean("intact")).as("byte at %d/8", part).isFalse();
    }
  }

  @Test
  void what_was_added_after_the_seal_is_found() {
    byte[] pdf = report();
    byte[] longer = Arrays.copyOf(pdf, pdf.length + 20);
    Arrays.fill(longer, pdf.length, longer.length, (byte) '\n');

    assertThat(verified(longer).getBoolean("intact")).isFalse();
  }

  @Test
  void a_file_that_is_no_report_is_told_so_by_a_code() throws IOException {
    assertThat(problemOf("hello".getBytes(StandardCharsets.UTF_8))).isEqualTo("NOT_A_PDF");
    assertThat(problemOf(new byte[0])).isEqualTo("NOT_A_PDF");
    assertThat(problemOf(blank(false))).isEqualTo("UNSIGNED");
    assertThat(problemOf(blank(true))).isEqualTo("ENCRYPTED");
  }

  @Test
  void a_file_too_large_to_be_a_report_is_refused() {
    Answer refused = verify(new byte[TOO_LARGE]);

    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.code()).isEqualTo("TOO_LARGE");
  }

  @Test
  void a_file_of_another_type_is_refused() {
    Answer refused =
        ApiClient.anonymous().post("/reports/verify", "text/plain", "not a PDF, and said so");

    assertThat(refused.status()).isEqualTo(415);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "availability, 2025-13, fr, period",
    "availability, March, fr, period",
    "availability, 2025-03, de, language",
    "weather, 2025-03, fr, kind"
  })
  void an_order_that_no_report_is_made_of_names_the_field(
      String kind, String period, String language, String field) {
    Answer refused =
        manager.post(
            "/reports",
            Json.createObjectBuilder(order(period, language)).add("kind", kind).build());

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("INVALID_INPUT");
    assertThat(refused.json().getString("detail")).contains(field);
  }

  @Test
  void whoever_is_no_party_finds_neither_the_report_nor_its_file() {
    String id = manager.post("/reports", order("2025-03", "fr")).json().getString("id");
    ApiClient stranger = ApiClient.as(DemoAccount.STRUCTURE);

    assertThat(stranger.get("/reports/" + id).status()).isEqualTo(404);
    assertThat(stranger.get("/reports/" + id + "/pdf").status()).isEqualTo(404);
    assertThat(stranger.get("/reports").body()).doesNotContain(id);
    assertThat(manager.get("/reports/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(manager.get("/reports/no-id-at-all").status()).isEqualTo(422);
  }

  private byte[] report() {
    Answer made = manager.post("/reports", order("2025-03", "en"));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return manager.download("/reports/" + made.json().getString("id") + "/pdf");
  }

  private JsonObject order(String period, String language) {
    return Json.createObjectBuilder()
        .add("kind", "availability")
        .add("service", service.code())
        .add("period", period)
        .add("language", language)
        .build();
  }

  private static Answer verify(byte[] file) {
    return ApiClient.anonymous().post("/reports/verify", "application/pdf", file);
  }

  private static JsonObject verified(byte[] file) {
    Answer answer = verify(file);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static String problemOf(byte[] file) {
    JsonObject found = verified(file);
    assertThat(found.getBoolean("intact")).isFalse();
    return found.getJsonArray("problems").getJsonObject(0).getString("code");
  }

  private static byte[] blank(boolean encrypted) throws IOException {
    try (var document = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      if (encrypted) {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      }
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
