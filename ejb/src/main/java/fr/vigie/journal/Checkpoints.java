package fr.vigie.journal;

import fr.vigie.platform.Metrics;
import fr.vigie.platform.pulse.HourTick;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;

/** Seals the journal every hour; a crash in the middle leaves no half of a checkpoint. */
@ApplicationScoped
public class Checkpoints {
  private static final System.Logger LOG = System.getLogger(Checkpoints.class.getName());

  @Resource(lookup = "java:jboss/datasources/VigieDS")
  DataSource dataSource;

  @Inject JournalKeys keys;
  @Inject JournalWitness witness;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void each(@Observes HourTick tick) {
    seal(tick.at());
  }

  /**
   * Seals what is not sealed yet.
   *
   * @return whether a checkpoint was made
   */
  @Transactional
  public boolean seal(Instant at) {
    try (Connection connection = dataSource.getConnection()) {
      Sealing.Outcome outcome =
          new Sealing(connection, keys.seal()).seal(at, keys.signing(), witness.extent());
      Metrics.JOURNAL_INTACT.set(outcome == Sealing.Outcome.BROKEN ? 0 : 1);
      if (outcome == Sealing.Outcome.BROKEN) {
        LOG.log(
            System.Logger.Level.ERROR,
            "The journal was altered and is not sealed any more: verify it");
      }
      return outcome == Sealing.Outcome.SEALED;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
