package fr.vigie.journal.verify;

/**
 * What a verification found.
 *
 * @param entries how many entries were read
 * @param checkpoints how many checkpoints were read
 * @param unsealed how many entries no checkpoint seals yet
 * @param stamps what the checkpoints' timestamps say
 * @param firstBreak the first break, or null for an intact journal
 */
public record Verdict(
    long entries, long checkpoints, long unsealed, Stamps stamps, Break firstBreak) {
  public boolean intact() {
    return firstBreak == null;
  }
}
