package fr.vigie.platform.pulse;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/**
 * Claims a tick and hands it to its observers in the same transaction: the row of its rhythm stays
 * locked meanwhile, so that another node passes by, and a crash gives the tick back.
 */
@ApplicationScoped
public class TickDelivery {
  @Resource(lookup = "java:jboss/datasources/VigieDS")
  DataSource dataSource;

  @Inject Event<MinuteTick> minutes;
  @Inject Event<HourTick> hours;
  @Inject Event<DayTick> days;

  /**
   * Delivers the rhythm's next tick that is due.
   *
   * @return false if none is due or another node is at it
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean deliverNext(Rhythm rhythm, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement claim =
            connection.prepareStatement(
                "select last_tick from pulse where rhythm = ? for update skip locked")) {
      claim.setString(1, rhythm.name());
      try (ResultSet row = claim.executeQuery()) {
        if (!row.next()) {
          return false;
        }
        OffsetDateTime last = row.getObject(1, OffsetDateTime.class);
        List<Instant> due = rhythm.due(last == null ? null : last.toInstant(), now);
        if (due.isEmpty()) {
          return false;
        }
        note(connection, rhythm, due.get(0));
        fire(rhythm.tick(due.get(0)));
        return true;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void note(Connection connection, Rhythm rhythm, Instant tick) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update pulse set last_tick = ? where rhythm = ?")) {
      update.setObject(1, tick.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
      update.setString(2, rhythm.name());
      update.executeUpdate();
    }
  }

  private void fire(Tick tick) {
    if (tick instanceof MinuteTick minute) {
      minutes.fire(minute);
    } else if (tick instanceof HourTick hour) {
      hours.fire(hour);
    } else if (tick instanceof DayTick day) {
      days.fire(day);
    }
  }
}
