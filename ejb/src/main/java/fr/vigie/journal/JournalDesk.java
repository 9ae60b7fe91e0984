package fr.vigie.journal;

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
  @Inject CurrentCaller caller;

  /**
   * Which entries, newest first.
   *
   * @param chain of this chain, or null for all
   * @param type of this type, or null for all
   * @param before with a smaller position than this, or null from the newest on
   */
  public record Filter(String chain, String type, Long before) {}

  /**
   * A page of entries.
   *
   * @param next what to pass as {@code before} for the page after, or null on the last one
   */
  public record EntryPage(List<EntryView> items, Long next) {}

  /** Reads the whole journal and tells whether anything was changed since it was written. */
  public JournalVerification verify() {
    return JournalVerification.of(
        snapshots.read(
            connection ->
                new Reading(connection)
                    .verify(keys.seal(), keys.signing().getPublic(), List.of(witness.extent()))));
  }

  /** Entries, newest first, at most 200 a page. */
  public EntryPage entries(Filter filter, int limit) {
    wholeJournal();
    int size = Math.max(1, Math.min(limit, MOST));
    long before = filter.before() == null ? Long.MAX_VALUE : filter.before();
    List<EntryView> found =
        snapshots
            .read(
                connection ->
                    new Rows(connection)
                        .entriesBefore(before, filter.chain(), filter.type(), size + 1))
            .stream()
            .map(EntryView::of)
            .toList();
    return found.size() <= size
        ? new EntryPage(found, null)
        : new EntryPage(found.subList(0, size), found.get(size - 1).position());
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
    Set<UUID> readers = caller.get().organisationsGranting(Permission.READ_JOURNAL);
    Object grades =
        entities
            .createQuery(
                "select count(o) from Organisation o where o.id in :readers and o.kind ="
                    + " fr.vigie.directory.OrganisationKind.GRADES")
            .setParameter("readers", readers)
            .getSingleResult();
    if (((Number) grades).longValue() == 0) {
      throw new RefusedException(Refusal.NOT_PERMITTED, "journal");
    }
  }
}
