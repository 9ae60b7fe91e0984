package fr.vigie.report;

import fr.vigie.reports.verify.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was found out about a report.
 *
 * @param intact whether the file is, to the last byte, what was sealed
 * @param signedBy who sealed it; empty if nobody did
 * @param organisation whose seal that is
 * @param signedAt when, as the timestamp says
 * @param level such as {@code PAdES-BASELINE-T}
 * @param testSignature whether the seal is for trial and proves nothing to third parties
 * @param figuresFollow whether the figures follow from the evidence attached; empty if there is no
 *     evidence to be believed
 * @param letter whether it is a letter, which has no figures
 * @param problems all that is wrong; empty for a genuine report
 */
public record Finding(
    boolean intact,
    Optional<String> signedBy,
    Optional<String> organisation,
    Optional<Instant> signedAt,
    String level,
    boolean testSignature,
    Optional<Boolean> figuresFollow,
    boolean letter,
    List<Problem> problems) {

  /** Whether the report can be believed in all respects. */
  public boolean genuine() {
    return problems.isEmpty() && figuresFollow.orElse(letter);
  }
}
