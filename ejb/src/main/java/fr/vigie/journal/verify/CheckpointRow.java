package fr.vigie.journal.verify;

/**
 * A checkpoint as it is kept or exported: the signed root over the entries since the one before.
 *
 * @param number from 1 without gaps
 * @param lastPosition the last entry it seals
 * @param canonical the checkpoint as canonical JSON, which says the above again
 * @param hash the digest of {@code canonical}
 * @param signature over {@code canonical}, Ed25519 in base 64
 * @param timestampToken an RFC 3161 token over the hash, DER in base 64; null while no authority
 *     has stamped it
 */
public record CheckpointRow(
    long number,
    long lastPosition,
    String canonical,
    String hash,
    String signature,
    String timestampToken) {}
