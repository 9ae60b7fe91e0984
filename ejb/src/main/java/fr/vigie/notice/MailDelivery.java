package fr.vigie.notice;

import fr.vigie.journal.EntryTypes;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Metrics;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.transaction.Transactional;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Sends one mail in a transaction of its own, with its row locked meanwhile: nobody else sends it,
 * and a crash leaves it due.
 */
@ApplicationScoped
public class MailDelivery {
  private static final System.Logger LOG = System.getLogger(MailDelivery.class.getName());

  @Resource(lookup = "java:jboss/datasources/VigieDS")
  DataSource dataSource;

  @Inject MailServer server;
  @Inject Journal journal;
  @Inject Event<MailAccepted> accepted;
  @Inject Event<MailRejected> rejected;

  /** What came of trying to send a mail. */
  enum Attempt {
    /** Sent, or refused, or to be tried again: noted. */
    MADE,
    /** No relay answers; other mails would fare no better. */
    NO_RELAY,
    /** Somebody else has it in hand. */
    NOT_CLAIMED
  }

  /** Tries to send a mail, and notes what came of it. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Attempt deliver(UUID id, Instant now) {
    try (Connection connection = dataSource.getConnection()) {
      var rows = new OutboxRows(connection);
      Optional<OutboxRows.Waiting> claimed = rows.claim(id, now);
      return claimed.isPresent() ? deliver(claimed.get(), now, rows) : Attempt.NOT_CLAIMED;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Attempt deliver(OutboxRows.Waiting waiting, Instant now, OutboxRows rows)
      throws SQLException {
    try {
      server.send(waiting.id(), waiting.mail());
    } catch (MessagingException | RuntimeException e) {
      // its message may name the recipient
      LOG.log(
          System.Logger.Level.WARNING,
          "Mail {0} not sent, attempt {1}: {2}",
          waiting.id(),
          waiting.attempts() + 1,
          kinds(e));
      retryOrFail(waiting, isForGood(e), now, rows);
      return causes(e).anyMatch(MailDelivery::isUnreachable) ? Attempt.NO_RELAY : Attempt.MADE;
    }
    rows.sent(waiting.id(), now);
    Metrics.MAILS.labelValues("sent").inc();
    return Attempt.MADE;
  }

  private static boolean isUnreachable(Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof UnknownHostException
        || cause instanceof NoRouteToHostException;
  }

  private static Stream<Throwable> causes(Throwable error) {
    return Stream.iterate(error, Objects::nonNull, Throwable::getCause);
  }

  /** What kind of error it was, and of which it came, without their messages. */
  private static String kinds(Throwable error) {
    return causes(error)
        .map(cause -> cause.getClass().getName())
        .collect(Collectors.joining(" < "));
  }

  /** Whether no later attempt can succeed: the address is none, or its server refuses it. */
  private static boolean isForGood(Exception failure) {
    return failure instanceof AddressException
        || (failure instanceof SendFailedException refused
            && refused.getInvalidAddresses() != null
            && refused.getInvalidAddresses().length > 0);
  }

  private void retryOrFail(
      OutboxRows.Waiting waiting, boolean forGood, Instant now, OutboxRows rows)
      throws SQLException {
    Optional<Instant> next =
        forGood ? Optional.empty() : Retries.next(waiting.written(), waiting.attempts() + 1, now);
    if (next.isPresent()) {
      rows.postpone(waiting.id(), next.get());
      Metrics.MAILS.labelValues("postponed").inc();
    } else {
      rows.fail(waiting.id(), now);
      Metrics.MAILS.labelValues("failed").inc();
      journal.append(
          "outbox",
          EntryTypes.MAIL_FAILED,
          Map.of("mail", waiting.id(), "attempts", waiting.attempts() + 1));
    }
  }

  /**
   * Tells the feature that wrote a mail what came of it, in one transaction with the note that it
   * is told. Apart from the sending: whoever cannot take the news now does not have it sent twice.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void tell(UUID id) {
    try (Connection connection = dataSource.getConnection()) {
      var rows = new OutboxRows(connection);
      Optional<OutboxRows.Outcome> outcome = rows.outcome(id);
      if (outcome.isPresent()) {
        rows.told(id);
        tell(outcome.get());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void tell(OutboxRows.Outcome outcome) {
    if (outcome.accepted()) {
      accepted.fire(new MailAccepted(outcome.reference(), outcome.at()));
    } else {
      rejected.fire(new MailRejected(outcome.reference(), outcome.at()));
    }
  }
}
