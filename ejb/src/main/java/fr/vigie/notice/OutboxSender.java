package fr.vigie.notice;

import fr.vigie.platform.pulse.DayTick;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Sends the mails that are due; sent ones are forgotten after 30 days. */
@ApplicationScoped
public class OutboxSender {
  private static final System.Logger LOG = System.getLogger(OutboxSender.class.getName());
  private static final Duration KEPT = Duration.ofDays(30);

  @Resource(lookup = "java:jboss/datasources/VigieDS")
  DataSource dataSource;

  @Inject MailDelivery delivery;
  @Inject InstantSource clock;

  /** Tries every mail that is due and that nobody else is sending, and tells what came of mails. */
  void sendDue() {
    Instant now = clock.instant();
    boolean more = true;
    while (more) {
      List<UUID> due = due(now);
      more = tryAll(due, now) && due.size() == OutboxRows.AT_ONCE;
    }
    for (UUID id : untold()) {
      tell(id);
    }
  }

  /**
   * Tries these mails as long as there is a relay.
   *
   * @return whether trying more makes sense: there is one, and not all were in somebody's hands
   */
  private boolean tryAll(List<UUID> mails, Instant now) {
    boolean tried = false;
    for (UUID id : mails) {
      MailDelivery.Attempt attempt = delivery.deliver(id, now);
      if (attempt == MailDelivery.Attempt.NO_RELAY) {
        return false;
      }
      tried |= attempt == MailDelivery.Attempt.MADE;
    }
    return tried;
  }

  private void tell(UUID id) {
    try {
      delivery.tell(id);
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING, "What came of mail {0} is told again later", id.toString());
      LOG.log(System.Logger.Level.DEBUG, "It was not taken", e);
    }
  }

  void forget(@Observes DayTick tick) {
    try (Connection connection = dataSource.getConnection()) {
      new OutboxRows(connection).forget(clock.instant().minus(KEPT));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<UUID> untold() {
    try (Connection connection = dataSource.getConnection()) {
      return new OutboxRows(connection).untold();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<UUID> due(Instant now) {
    try (Connection connection = dataSource.getConnection()) {
      return new OutboxRows(connection).due(now);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
