package fr.vigie.notice;

import fr.vigie.platform.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.util.Optional;
import java.util.Properties;

/**
 * How the portal speaks to the mail relay: in the clear, with STARTTLS or within TLS ({@code
 * VIGIE_SMTP_SECURITY}), and with a login if there is one. The relay has ten seconds to answer.
 * Refuses the start where the login would travel in the clear.
 */
@Singleton
@Startup
public class MailRelay {
  private static final String PATIENCE = "10000";

  @Inject Settings settings;
  private Security security;
  private Optional<String> user;

  /** What protects the connection. */
  private enum Security {
    NONE,
    STARTTLS,
    TLS
  }

  @PostConstruct
  void read() {
    security = security(settings.text("VIGIE_SMTP_SECURITY").orElse("none"));
    user = settings.text("VIGIE_SMTP_USER");
    if (user.isPresent() && security == Security.NONE) {
      throw new IllegalStateException(
          "VIGIE_SMTP_USER is set, and its password would travel in the clear: set"
              + " VIGIE_SMTP_SECURITY to starttls or tls");
    }
  }

  private static Security security(String name) {
    return switch (name) {
      case "none" -> Security.NONE;
      case "starttls" -> Security.STARTTLS;
      case "tls" -> Security.TLS;
      default ->
          throw new IllegalStateException(
              "VIGIE_SMTP_SECURITY is none, starttls or tls, not " + name);
    };
  }

  /** Sets what the connections of a mail session need. */
  public void prepare(Properties session) {
    for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      session.setProperty("mail.smtp." + wait, PATIENCE);
    }
    session.setProperty("mail.smtp.auth", String.valueOf(user.isPresent()));
    session.setProperty("mail.smtp.ssl.enable", String.valueOf(security == Security.TLS));
    session.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    // "required": a relay that offers no STARTTLS gets nothing, rather than everything in the clear
    String starttls = String.valueOf(security == Security.STARTTLS);
    session.setProperty("mail.smtp.starttls.enable", starttls);
    session.setProperty("mail.smtp.starttls.required", starttls);
  }

  /** Sends a message, after the login if there is one. */
  public void send(Message message) throws MessagingException {
    if (user.isPresent()) {
      Transport.send(message, user.get(), settings.text("VIGIE_SMTP_PASSWORD").orElse(""));
    } else {
      Transport.send(message);
    }
  }
}
