package fr.vigie.notice;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Takes mails in. A mail belongs to the caller's transaction: what is undone sends nothing, what is
 * done is sent even after a crash, in the worst case twice with the same Message-ID.
 */
@ApplicationScoped
public class Outbox {
  @Resource(lookup = "java:jboss/datasources/VigieDS")
  DataSource dataSource;

  @Inject InstantSource clock;
  @Inject Event<MailWritten> written;

  /** Has a mail sent, at once after the commit if the mail server answers. */
  @Transactional
  public void mail(Mail mail) {
    add(mail, null);
  }

  /**
   * Has a mail sent, and {@link MailAccepted} or {@link MailRejected} told with its reference. Its
   * text is forgotten once it is sent or given up.
   *
   * @param reference what the mail is about, for the feature that writes it; nothing personal
   */
  @Transactional
  public void mail(Mail mail, String reference) {
    add(mail, reference);
  }

  /**
   * Forgets every mail, sent or not, whose reference names a case.
   *
   * @param caseRef a word of their references
   * @return how many there were
   */
  @Transactional
  public int forget(String caseRef) {
    try (Connection connection = dataSource.getConnection()) {
      return new OutboxRows(connection).forgetAbout(caseRef);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void add(Mail mail, String reference) {
    try (Connection connection = dataSource.getConnection()) {
      new OutboxRows(connection).add(UUID.randomUUID(), mail, reference, clock.instant());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    written.fire(new MailWritten());
  }
}
