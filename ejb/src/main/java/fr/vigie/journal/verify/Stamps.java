package fr.vigie.journal.verify;

import java.time.Duration;

/**
 * What the timestamps of the checkpoints say.
 *
 * @param valid how many checkpoints have one that holds
 * @param missing how many have none yet
 * @param longestDelay the longest time from when a checkpoint says it was made to when the
 *     authority saw it: a journal rewritten later, with all its keys, cannot make it small again
 */
public record Stamps(long valid, long missing, Duration longestDelay) {
  static final Stamps NONE = new Stamps(0, 0, Duration.ZERO);

  Stamps andOneMissing() {
    return new Stamps(valid, missing + 1, longestDelay);
  }

  Stamps andOneAfter(Duration delay) {
    return new Stamps(valid + 1, missing, delay.compareTo(longestDelay) > 0 ? delay : longestDelay);
  }
}
