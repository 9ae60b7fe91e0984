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
    for (UUID id : due(now)) {
      delivery.deliver(id, now);
    }
    for (UUID id : untold()) {
      tell(id);
    }
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
