package fr.vigie.journal;

import fr.vigie.journal.verify.EntryRow;
import fr.vigie.journal.verify.TimestampChecks;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.platform.paging.Cursor;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
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
import java.time.Instant;
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
  private static final String ORDER = "-position";

  @PersistenceContext EntityManager entities;
  @Inject Snapshots snapshots;
  @Inject JournalKeys keys;
  @Inject JournalWitness witness;
  @Inject TimestampSource authority;
  @Inject CurrentCaller caller;

  /**
   * Which entries are asked for; what is null is not asked for.
   *
   * @param from told at this time or later
   * @param until told before this time
   */
  public record Filter(String chain, String type, Instant from, Instant until) {}

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

  /** Entries, newest first: the journal has no other order. */
  public Page<EntryView> entries(Filter filter, PageRequest request) {
    wholeJournal();
    Cursor from = request.withoutStatus().from();
    if (request.q() != null || request.sort() != null) {
      throw new RefusedException(Refusal.INVALID_INPUT, request.q() == null ? "sort" : "q");
    }
    Cursor.check(from, ORDER);
    boolean backwards = from != null && from.backwards();
    long position = from == null ? Long.MAX_VALUE : position(from);
    List<EntryRow> read =
        snapshots.read(
            connection ->
                new Rows(connection).chosen(position, backwards, filter, request.limit() + 1));
    return Page.of(
            read,
            request.limit(),
            from,
            (row, before) -> new Cursor(ORDER, before, Long.toString(row.position()), ""))
        .map(EntryView::of);
  }

  private static long position(Cursor from) {
    try {
      return Long.parseLong(from.key());
    } catch (NumberFormatException unreadable) {
      throw new RefusedException(Refusal.BAD_CURSOR);
    }
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
