package fr.vigie.journal.verify;

/**
 * The first place where the journal is not what was written.
 *
 * @param position the entry concerned, or the first of those concerned
 * @param kind what was done to it
 * @param detail for people who look into it, in English; nothing personal
 */
public record Break(long position, Kind kind, String detail) {
  /** What can be done to a journal. */
  public enum Kind {
    ALTERED,
    REMOVED,
    REORDERED,
    INSERTED,
    /** The end is missing. */
    TRUNCATED,
    CHECKPOINT_ALTERED,
    CHECKPOINT_REMOVED,
    CHECKPOINT_INSERTED,
    /** What stands as a checkpoint's timestamp does not vouch for it. */
    TIMESTAMP_WRONG,
    /** The record of how far the journal goes was not written by the portal. */
    HEAD_ALTERED
  }
}
