package fr.vigie.journal;

import fr.vigie.journal.verify.CheckpointRow;
import fr.vigie.journal.verify.TimestampChecks;
import fr.vigie.platform.pulse.MinuteTick;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/**
 * Gets the timestamps of checkpoints, every minute for those that have none: so an authority that
 * cannot be reached stops no checkpoint, and nobody waits for it with the journal locked. What the
 * authority gave is kept only if it verifies.
 */
@ApplicationScoped
public class Stamping {
  private static final System.Logger LOG = System.getLogger(Stamping.class.getName());
  private static final int AT_ONCE = 20;

  @Resource(lookup = "java:jboss/datasources/VigieDS")
  DataSource dataSource;

  @Inject TimestampSource source;

  /** Not in the tick's transaction: each token is kept as soon as it is there. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void each(@Observes MinuteTick tick) {
    stamp(source, tick.at());
  }

  /**
   * Gets what is missing, up to the first failure.
   *
   * @return how many checkpoints were stamped
   */
  int stamp(TimestampSource authority, Instant at) {
    List<CheckpointRow> waiting = unstamped();
    if (waiting.isEmpty()) {
      return 0;
    }
    TimestampChecks checks = TimestampChecks.trusting(authority.trusted());
    int stamped = 0;
    for (CheckpointRow checkpoint : waiting) {
      try {
        String token =
            Base64.getEncoder()
                .encodeToString(authority.stamp(HexFormat.of().parseHex(checkpoint.hash()), at));
        checks.time(token, checkpoint.hash());
        keep(checkpoint.number(), token);
        stamped++;
      } catch (RuntimeException e) {
        LOG.log(
            System.Logger.Level.WARNING,
            "Checkpoint {0} has no timestamp yet: {1}",
            checkpoint.number(),
            e.getMessage());
        return stamped;
      }
    }
    return stamped;
  }

  private List<CheckpointRow> unstamped() {
    try (Connection connection = dataSource.getConnection()) {
      return new Rows(connection).unstamped(AT_ONCE);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keep(long number, String token) {
    try (Connection connection = dataSource.getConnection()) {
      keep(connection, number, token);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void keep(Connection connection, long number, String token) throws SQLException {
    try (PreparedStatement update =
            connection.prepareStatement(
                "update journal_checkpoint set timestamp_token = ?"
                    + " where number = ? and timestamp_token is null");
        PreparedStatement done =
            connection.prepareStatement("delete from journal_unstamped where number = ?")) {
      update.setString(1, token);
      update.setLong(2, number);
      update.executeUpdate();
      done.setLong(1, number);
      done.executeUpdate();
    }
  }
}
