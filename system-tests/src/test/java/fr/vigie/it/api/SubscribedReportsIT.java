package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.vigie.directory.DemoAccount;
import fr.vigie.it.mail.Mails;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.OwnService;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.it.portal.StatusLogs;
import jakarta.json.Json;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new report reaches its subscribers by mail, through the outbox and a relay. */
@RunningPortal
class SubscribedReportsIT {
  private static final int HOUR = 3600;

  /** Mails leave at once; one written while the relay was away is tried again after a minute. */
  private static final long PATIENCE = TimeUnit.MINUTES.toMillis(3);

  private final GreenMail relay =
      new GreenMail(
          new ServerSetup(
              Integer.getInteger("it.smtp.port"), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private final OwnService service = OwnService.add();
  private final ApiClient manager = ApiClient.as(DemoAccount.MANAGER);

  @BeforeEach
  void open() {
    relay.start();
  }

  @AfterEach
  void close() {
    relay.stop();
  }

  @Test
  void a_subscriber_gets_the_new_report_as_it_is_in_the_archive() throws Exception {
    manager.post(service.path("/status-log"), "text/csv", StatusLogs.march2025(HOUR));
    manager.put(
        service.path("/report-subscription"),
        Json.createObjectBuilder().add("language", "fr").build());

    Answer made =
        manager.post(
            "/reports",
            Json.createObjectBuilder()
                .add("kind", "availability")
                .add("service", service.code())
                .add("period", "2025-03")
                .add("language", "fr")
                .build());
    assertThat(made.status()).as(made.body()).isEqualTo(201);

    MimeMessage mail = Mails.about("mars 2025", "manager@vigie.example", relay, PATIENCE);
    assertThat(mail.getRecipients(Message.RecipientType.TO))
        .extracting(Object::toString)
        .containsExactly("manager@vigie.example");
    assertThat(mail.getSubject()).contains("mars 2025");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getMessageID()).endsWith("@vigie>");
    BodyPart report = ((MimeMultipart) mail.getContent()).getBodyPart(1);
    assertThat(report.getContentType()).startsWith("application/pdf");
    assertThat(report.getFileName()).endsWith(".pdf");
    assertThat(report.getInputStream().readAllBytes())
        .isEqualTo(manager.download("/reports/" + made.json().getString("id") + "/pdf"));
  }

  @Test
  void a_report_on_support_reaches_the_client_of_the_service_too() throws Exception {
    manager.put(
        service.path("/report-subscription"),
        Json.createObjectBuilder().add("language", "fr").build());

    Answer made =
        manager.post(
            "/reports",
            Json.createObjectBuilder()
                .add("kind", "support")
                .add("service", service.code())
                .add("period", "2026-05")
                .add("language", "fr")
                .build());
    assertThat(made.status()).as(made.body()).isEqualTo(201);

    MimeMessage mail = Mails.about("mai 2026", "manager@vigie.example", relay, PATIENCE);
    assertThat(mail.getSubject()).contains("Rapport de support");
    BodyPart report = ((MimeMultipart) mail.getContent()).getBodyPart(1);
    assertThat(report.getFileName()).endsWith("-2026-05-fr.pdf");
  }
}
