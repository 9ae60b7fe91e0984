package fr.vigie.reports.verify;

import fr.vigie.reports.document.Attachment;
import fr.vigie.reports.seal.SealCertificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was found out about a file.
 *
 * @param intact whether the file is, to the last byte, what somebody signed
 * @param trusted whether that somebody is one of ours, now or before
 * @param signer the certificate that signed, whoever that is; empty if there is no signature
 * @param signedAt the time in a valid timestamp; empty without one
 * @param level such as {@code PAdES-BASELINE-T}; empty if there is no signature
 * @param problems all that is wrong; empty for a genuine report
 * @param attachments those of the signed state of the file; empty if that state is not intact
 */
public record Verification(
    boolean intact,
    boolean trusted,
    Optional<SealCertificate> signer,
    Optional<Instant> signedAt,
    String level,
    List<Problem> problems,
    List<Attachment> attachments) {

  public Verification {
    problems = List.copyOf(problems);
    attachments = List.copyOf(attachments);
  }

  /** Whether nothing at all is wrong. */
  public boolean genuine() {
    return problems.isEmpty();
  }

  /** Whether the seal is a trial one, which proves nothing to third parties. */
  public boolean testSignature() {
    return signer.map(SealCertificate::test).orElse(false);
  }

  static Verification impossible(Problem problem) {
    return new Verification(
        false, false, Optional.empty(), Optional.empty(), "", List.of(problem), List.of());
  }
}
