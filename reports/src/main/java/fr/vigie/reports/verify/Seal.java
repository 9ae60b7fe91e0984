package fr.vigie.reports.verify;

import fr.vigie.reports.seal.SealCertificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a signature is worth over the bytes that it covers.
 *
 * @param unaltered whether the bytes are those that were signed
 */
record Seal(
    boolean unaltered,
    boolean trusted,
    Optional<SealCertificate> signer,
    Optional<Instant> signedAt,
    String level,
    List<Problem> problems) {}
