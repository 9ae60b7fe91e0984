package fr.vigie.journal.verify;

import java.time.Instant;

/**
 * A journal entry as it is kept or exported.
 *
 * @param position its place among all entries, from 1 without gaps
 * @param chain the case it belongs to
 * @param chainPosition its place in the chain, from 1 without gaps
 * @param type what happened
 * @param at when it was told
 * @param canonical the entry as canonical JSON, which says all of the above again
 * @param hash the digest of {@code canonical}
 * @param personal what became of the personal data that go with it
 */
public record EntryRow(
    long position,
    String chain,
    long chainPosition,
    String type,
    Instant at,
    String canonical,
    String hash,
    Personal personal) {
  /** Where the personal data of an entry are. */
  public enum Personal {
    /** They match the digest in the entry. */
    INTACT,
    /** They do not match the digest in the entry, or the entry has none. */
    ALTERED,
    /** There are none: the entry never had any, or they were erased. */
    ABSENT,
    /** They were left out, as in an export. */
    NOT_SHOWN
  }
}
