package fr.vigie.journal;

import fr.vigie.journal.verify.Break;
import fr.vigie.journal.verify.Stamps;
import fr.vigie.journal.verify.Verdict;

/**
 * What a verification of the journal found.
 *
 * @param unsealed how many entries no checkpoint seals yet
 * @param stamps what the checkpoints' timestamps say
 * @param ownAuthority whether they are of the portal's own authority, whose word proves nothing to
 *     others
 * @param firstBreak null for an intact journal
 */
public record JournalVerification(
    boolean intact,
    long entries,
    long checkpoints,
    long unsealed,
    Stamps stamps,
    boolean ownAuthority,
    FirstBreak firstBreak) {
  /**
   * The first place where the journal is not what was written.
   *
   * @param position the entry concerned, or the first of those concerned
   * @param detail for people who look into it, in English
   */
  public record FirstBreak(long position, Break.Kind kind, String detail) {}

  static JournalVerification of(Verdict verdict, boolean ownAuthority) {
    Break found = verdict.firstBreak();
    return new JournalVerification(
        verdict.intact(),
        verdict.entries(),
        verdict.checkpoints(),
        verdict.unsealed(),
        verdict.stamps(),
        ownAuthority,
        found == null ? null : new FirstBreak(found.position(), found.kind(), found.detail()));
  }
}
