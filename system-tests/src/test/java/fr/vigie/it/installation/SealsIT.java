package fr.vigie.it.installation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.reports.document.Document;
import fr.vigie.reports.pdf.PdfRenderer;
import fr.vigie.reports.seal.InstanceKeys;
import fr.vigie.reports.seal.PadesSealer;
import fr.vigie.reports.seal.TestNames;
import fr.vigie.reports.seal.TimestampAuthority;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose seals count: the present one, retired ones, and those that the installation trusts. */
@OwnInstallation
class SealsIT {
  /** The keys of the test are valid for ten years from here. */
  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

  private static final char[] PASSWORD = "seal-password".toCharArray();

  @TempDir Path folder;

  @Test
  void a_retired_seal_and_a_trusted_authority_count_for_good() throws Exception {
    Installation installation = Installation.fresh("seals");
    InstanceKeys others = keys("others.p12");
    byte[] foreign = sealedBy(others);
    byte[] old;
    try (RunningServer server = installation.start(Map.of("VIGIE_DEMO", "true"))) {
      old = makeReport(installation);
      assertThat(verified(old, installation).getBoolean("intact")).isTrue();
      assertThat(problems(foreign, installation)).contains("UNKNOWN_SIGNER");
      assertThat(server.saying(" ERROR ")).isEmpty();
    }

    keys("own.p12", "timestamp");
    byte[] fresh;
    try (var authority = LocalAuthority.with(folder.resolve("others.p12"), PASSWORD);
        RunningServer server = installation.start(with(others, authority))) {
      int asked = authority.asked();
      fresh = makeReport(installation);
      // the journal's checkpoints ask it too, when their minute comes
      assertThat(authority.asked()).isGreaterThan(asked);
      assertThat(server.saying(" ERROR ")).isEmpty();
    }

    try (RunningServer server = installation.start(Map.of("VIGIE_DEMO", "true"))) {
      assertThat(problems(old, installation)).isEmpty();
      assertThat(problems(fresh, installation)).isEmpty();
      assertThat(problems(foreign, installation)).isEmpty();
      assertThat(server.saying(" ERROR ")).isEmpty();
    }
  }

  @Test
  void what_cannot_seal_refuses_the_start_or_the_report() throws Exception {
    Installation installation = Installation.fresh("seals-refused");
    Path nonsense = Files.writeString(folder.resolve("nonsense.pem"), "no certificate");

    try (RunningServer server =
        installation.start(
            Map.of("VIGIE_DEMO", "true", "VIGIE_TRUSTED_CERTIFICATES", nonsense.toString()))) {
      assertThat(server.saying("VIGIE_TRUSTED_CERTIFICATES")).isNotEmpty();
      assertThat(PasswordProbe.statusOfSignInPage(installation.portal())).isEqualTo(404);
    }
    keys("silent.p12", "timestamp");
    try (RunningServer server =
        installation.start(
            Map.of(
                "VIGIE_SEAL_P12",
                folder.resolve("silent.p12").toString(),
                "VIGIE_SEAL_PASSWORD",
                new String(PASSWORD)))) {
      assertThat(server.saying("no entry 'timestamp'")).isNotEmpty();
      assertThat(PasswordProbe.statusOfSignInPage(installation.portal())).isEqualTo(404);
    }
    try (RunningServer server =
        installation.start(
            Map.of("VIGIE_DEMO", "true", "VIGIE_TSA_URL", "http://127.0.0.1:" + closedPort()))) {
      Answer refused = order(installation);
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.code()).isEqualTo("NOT_SEALED");
      assertThat(installation.as(DemoAccount.MANAGER).get("/reports").json().getJsonArray("items"))
          .isEmpty();
      assertThat(server.saying(" ERROR ")).isEmpty();
    }
  }

  /** A seal of its own, a timestamp authority elsewhere and the trust in that. */
  private Map<String, String> with(InstanceKeys others, LocalAuthority authority) throws Exception {
    return Map.of(
        "VIGIE_DEMO",
        "true",
        "VIGIE_SEAL_P12",
        folder.resolve("own.p12").toString(),
        "VIGIE_SEAL_PASSWORD",
        new String(PASSWORD),
        "VIGIE_TSA_URL",
        authority.address(),
        "VIGIE_TRUSTED_CERTIFICATES",
        pem(others).toString());
  }

  private InstanceKeys keys(String name, String... withoutEntries)
      throws IOException, GeneralSecurityException {
    var names = new TestNames("Autre", "FR", "Autre autorité", "Autre cachet", "Autre horodatage");
    byte[] pkcs12 = InstanceKeys.createTest(names, THEN, PASSWORD);
    Files.write(folder.resolve(name), pkcs12);
    if (withoutEntries.length > 0) {
      remove(folder.resolve(name), withoutEntries);
    }
    return InstanceKeys.load(pkcs12, PASSWORD);
  }

  private static void remove(Path file, String... entries)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
      for (String entry : entries) {
        store.deleteEntry(entry);
      }
    }
    try (var out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD);
    }
  }

  private Path pem(InstanceKeys keys) throws Exception {
    var pem = new StringBuilder();
    for (X509Certificate anchor : keys.anchors()) {
      pem.append("-----BEGIN CERTIFICATE-----\n")
          .append(
              Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                  .encodeToString(anchor.getEncoded()))
          .append("\n-----END CERTIFICATE-----\n");
    }
    return Files.writeString(folder.resolve("trusted.pem"), pem);
  }

  private static byte[] sealedBy(InstanceKeys keys) {
    Document document =
        Document.titled("Rapport d'ailleurs", Locale.FRENCH)
            .subject("Essai")
            .author("Autre")
            .header("Autre")
            .createdAt(THEN)
            .paragraph("Scellé ailleurs.")
            .build();
    return new PadesSealer(keys, TimestampAuthority.local(keys))
        .seal(new PdfRenderer().render(document), THEN);
  }

  private static byte[] makeReport(Installation installation) {
    Answer made = order(installation);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return installation
        .as(DemoAccount.MANAGER)
        .download("/reports/" + made.json().getString("id") + "/pdf");
  }

  private static Answer order(Installation installation) {
    return installation
        .as(DemoAccount.MANAGER)
        .post(
            "/reports",
            "application/json",
            """
            {"kind":"availability","service":"MEDIMAIL","period":"2025-03","language":"fr"}
            """);
  }

  private static JsonObject verified(byte[] pdf, Installation installation) {
    Answer answer =
        ApiClient.at(installation.portal()).post("/reports/verify", "application/pdf", pdf);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> problems(byte[] pdf, Installation installation) {
    return verified(pdf, installation)
        .getJsonArray("problems")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(problem -> problem.getString("code"))
        .toList();
  }

  private static int closedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
