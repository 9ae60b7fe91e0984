package fr.vigie.journal;

import fr.vigie.journal.verify.Extent;
import fr.vigie.platform.door.Caller;
import fr.vigie.platform.door.CurrentCaller;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What features tell the journal. Entries belong to the caller's transaction: they are gathered
 * while it runs and written, in their order, just before it commits, so that the journal's lock is
 * held for moments even by a long import, and nothing is journalled of what was undone. An entry
 * carries the time at which it was told; its position, the order of the commits.
 */
@ApplicationScoped
public class Journal {
  @Resource TransactionSynchronizationRegistry transaction;

  @Resource(lookup = "java:jboss/datasources/VigieDS")
  DataSource dataSource;

  @Inject CurrentCaller caller;
  @Inject InstantSource clock;
  @Inject JournalKeys keys;
  @Inject JournalWitness witness;

  /**
   * Adds an entry without personal data.
   *
   * @param chain the case it belongs to, such as {@code service:MEDIMAIL}
   * @param type what happened, in capitals, such as those in {@link EntryTypes}
   * @param facts strings, whole numbers, booleans, instants, dates, enums, UUIDs, and lists and
   *     maps of these; nothing personal: facts can never be erased
   * @throws IllegalStateException outside of a transaction
   */
  public void append(String chain, String type, Map<String, ?> facts) {
    append(chain, type, facts, Map.of());
  }

  /**
   * Adds an entry with personal data, of which the chain gets a salted digest only.
   *
   * @param personal what {@link #erase} can erase
   * @throws IllegalStateException outside of a transaction
   */
  public void append(
      String chain, String type, Map<String, ?> facts, Map<String, String> personal) {
    pending().drafts.add(new Draft(chain, type, clock.instant(), actor(), facts, personal));
  }

  /**
   * Erases the personal data of all entries that a chain has so far, with their salts, and adds an
   * {@code ERASED} entry that says so.
   *
   * @param reason why, without personal data
   * @return how many entries lost personal data
   */
  public int erase(String chain, String reason) {
    var positions = new ArrayList<Long>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select p.position from journal_personal p"
                    + " join journal_entry e on e.position = p.position"
                    + " where e.chain = ? order by p.position");
        PreparedStatement delete =
            connection.prepareStatement("delete from journal_personal where position = ?")) {
      query.setString(1, chain);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          positions.add(row.getLong(1));
        }
      }
      for (Long position : positions) {
        delete.setLong(1, position);
        delete.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    if (!positions.isEmpty()) {
      append(chain, EntryTypes.ERASED, Map.of("positions", positions, "reason", reason));
    }
    return positions.size();
  }

  private Pending pending() {
    if (transaction.getTransactionKey() == null) {
      throw new IllegalStateException("A fact is journalled in the transaction that makes it one");
    }
    if (transaction.getResource(Journal.class) instanceof Pending pending) {
      return pending;
    }
    var pending = new Pending();
    transaction.putResource(Journal.class, pending);
    transaction.registerInterposedSynchronization(pending);
    return pending;
  }

  private Map<String, Object> actor() {
    Caller acting = callerIfAny();
    if (acting.person() == null) {
      return Map.of("kind", "SYSTEM");
    }
    var actor = new HashMap<String, Object>();
    actor.put("kind", "PERSON");
    actor.put("person", acting.person());
    actor.put(
        "organisations", acting.organisations().stream().map(UUID::toString).sorted().toList());
    return actor;
  }

  private Caller callerIfAny() {
    try {
      return caller.get();
    } catch (ContextNotActiveException e) {
      return Caller.ANONYMOUS;
    }
  }

  /** The entries of one transaction. */
  private final class Pending implements Synchronization {
    private final List<Draft> drafts = new ArrayList<>();
    private Extent reached;

    @Override
    public void beforeCompletion() {
      try (Connection connection = dataSource.getConnection()) {
        reached = new Writing(connection, keys.seal()).add(drafts, witness.extent());
      } catch (SQLException e) {
        throw new IllegalStateException("The journal could not be written: nothing is done", e);
      }
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        witness.reached(reached);
      }
    }
  }
}
