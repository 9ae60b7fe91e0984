package fr.vigie.it.installation;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.vigie.directory.DemoAccount;
import fr.vigie.it.mail.Mails;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import jakarta.json.Json;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A relay that wants TLS and a login, both from the environment. */
@OwnInstallation
class MailRelayIT {
  private static final String PASSWORD = "relay-password-never-logged";
  private static final String STORE_PASSWORD = "changeit";
  private static final long PATIENCE = TimeUnit.MINUTES.toMillis(3);

  @TempDir Path folder;

  @Test
  void a_mail_goes_over_tls_after_the_login_and_the_password_is_not_logged() throws Exception {
    Installation installation = Installation.fresh("mail-relay");
    Path certificate = makeCertificate();
    System.setProperty("greenmail.tls.keystore.file", certificate.toString());
    System.setProperty("greenmail.tls.keystore.password", STORE_PASSWORD);
    var relay = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    relay.getManagers().getUserManager().setAuthRequired(true);
    relay.setUser("vigie@vigie.example", "vigie", PASSWORD);
    relay.start();
    try (RunningServer server =
        installation.start(
            Map.of(
                "VIGIE_DEMO", "true",
                "VIGIE_SMTP_PORT", String.valueOf(relay.getSmtps().getPort()),
                "VIGIE_SMTP_SECURITY", "tls",
                "VIGIE_SMTP_USER", "vigie",
                "VIGIE_SMTP_PASSWORD", PASSWORD),
            "-Djavax.net.ssl.trustStore=" + certificate,
            "-Djavax.net.ssl.trustStorePassword=" + STORE_PASSWORD)) {
      makeReportFor(installation.as(DemoAccount.MANAGER));

      MimeMessage mail = Mails.about("mars 2025", "manager@vigie.example", relay, PATIENCE);
      assertThat(mail.getAllRecipients()).hasSize(1);
      assertThat(server.saying(PASSWORD)).isEmpty();
      assertThat(server.saying(" ERROR ")).isEmpty();
    } finally {
      relay.stop();
    }
  }

  /** Work of a minute that waits for a portal that never starts would keep the server up. */
  @Test
  void a_login_in_the_clear_refuses_the_start_and_the_server_stops_at_any_time() throws Exception {
    Installation installation = Installation.fresh("mail-relay-in-the-clear");

    try (RunningServer server =
        installation.start(
            Map.of(
                "VIGIE_DEMO", "true",
                "VIGIE_SMTP_USER", "vigie",
                "VIGIE_SMTP_PASSWORD", PASSWORD))) {
      assertThat(server.saying("would travel in the clear")).isNotEmpty();
      assertThat(server.saying(PASSWORD)).isEmpty();
      assertThat(PasswordProbe.statusOfSignInPage(installation.portal())).isEqualTo(404);
      Instant nextMinute = Instant.now().truncatedTo(ChronoUnit.MINUTES).plusSeconds(60);
      Waiting.until(
          "the work of a minute is due", () -> Instant.now().isAfter(nextMinute.plusSeconds(1)));
    }
  }

  private static void makeReportFor(ApiClient manager) {
    manager.put(
        "/services/MEDIMAIL/report-subscription",
        Json.createObjectBuilder().add("language", "fr").build());
    Answer made =
        manager.post(
            "/reports",
            "application/json",
            """
            {"kind":"availability","service":"MEDIMAIL","period":"2025-03","language":"fr"}
            """);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
  }

  /** A certificate for this machine, by name and address, that stands under itself, and its key. */
  private Path makeCertificate() throws IOException, InterruptedException {
    Path file = folder.resolve("relay.p12");
    int result =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "relay",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                STORE_PASSWORD)
            .inheritIO()
            .start()
            .waitFor();
    assertThat(result).isZero();
    return file;
  }
}
