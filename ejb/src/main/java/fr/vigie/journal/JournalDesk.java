package fr.vigie.journal;

import fr.vigie.journal.verify.EntryRow;
import fr.vigie.journal.verify.TimestampChecks;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What people do with the journal. Everybody who may read journals can have it verified; its
 * entries, which tell of everybody's cases, are shown to the GRADeS alone.
 */
@Stateless
@PermitAll
@UseCase(Permission.READ_JOURNAL)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JournalDesk {
  private static final int MOST = 200;

  @PersistenceContext EntityManager entities;
  @Inject Snapshots snapshots;
  @Inject JournalKeys keys;
  @Inject JournalWitness witness;
  @Inject TimestampSource authority;
  @Inject CurrentCaller caller;

  /**
   * Which entries, newest first.
   *
   * @param chain of this chain, or null for all
   * @param type of this type, or null for all
   * @param before with a smaller position than this, or null from the newest on
   * @param after with a greater position than this, the nearest ones; goes before {@code before}
   */
  public record Filter(String chain, String type, Long before, Long after) {}

  /**
   * A page of entries.
   *
   * @param next what to pass as {@code before} for the older ones, or null on the last page
   * @param previous what to pass as {@code after} for the newer ones, or null on the first page
   */
  public record EntryPage(List<EntryView> items, Long next, Long previous) {}

  /** Reads the whole journal and tells whether anything was changed since it was written. */
  public JournalVerification verify() {
    var timestamps = TimestampChecks.trusting(authority.trusted());
    return JournalVerification.of(
        snapshots.read(
            connection ->
                new Reading(connection)
                    .verify(
                        keys.seal(),
                        keys.signing().getPublic(),
                        timestamps,
                        List.of(witness.extent()))),
        authority.isOwn());
  }

  /** Whether the caller may read the entries too, not only have the journal verified. */
  public boolean mayReadEntries() {
    Set<UUID> readers = caller.get().organisationsGranting(Permission.READ_JOURNAL);
    Object grades =
        entities
            .createQuery(
                "select count(o) from Organisation o where o.id in :readers and o.kind ="
                    + " fr.vigie.directory.OrganisationKind.GRADES")
            .setParameter("readers", readers)
            .getSingleResult();
    return ((Number) grades).longValue() > 0;
  }

  /** Entries, newest first, at most 200 a page. */
  public EntryPage entries(Filter filter, int limit) {
    wholeJournal();
    int size = Math.max(1, Math.min(limit, MOST));
    boolean backwards = filter.after() != null;
    List<EntryRow> read =
        snapshots.read(
            connection ->
                backwards
                    ? new Rows(connection)
                        .entriesAfter(filter.after(), filter.chain(), filter.type(), size + 1)
                    : new Rows(connection)
                        .entriesBefore(
                            filter.before() == null ? Long.MAX_VALUE : filter.before(),
                            filter.chain(),
                            filter.type(),
                            size + 1));
    boolean more = read.size() > size;
    var items = new ArrayList<EntryView>();
    read.stream().limit(size).map(EntryView::of).forEach(items::add);
    if (backwards) {
      Collections.reverse(items);
    }
    if (items.isEmpty()) {
      return new EntryPage(List.of(), null, null);
    }
    boolean older = backwards || more;
    boolean newer = backwards ? more : filter.before() != null;
    return new EntryPage(
        List.copyOf(items),
        older ? items.get(items.size() - 1).position() : null,
        newer ? items.get(0).position() : null);
  }

  /**
   * Writes the whole journal without its personal data, one JSON object a line, for {@link
   * fr.vigie.journal.verify.VerifyExport}. Leaves the stream open.
   */
  public void export(OutputStream out) {
    wholeJournal();
    snapshots.read(
        connection -> {
          var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          new Reading(connection).export(keys.seal(), keys.signing(), text);
          return null;
        });
  }

  private void wholeJournal() {
    if (!mayReadEntries()) {
      throw new RefusedException(Refusal.NOT_PERMITTED, "journal");
    }
  }
}
