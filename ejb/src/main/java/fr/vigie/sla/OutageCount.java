package fr.vigie.sla;

/**
 * What an outage counts for one commitment, in seconds inside its window.
 *
 * @param commitment the id of the commitment
 * @param grossSeconds before exclusions
 * @param excludedSeconds under agreed exclusions
 * @param contestedSeconds under exclusions proposed or contested, not subtracted
 * @param netSeconds what counts
 */
public record OutageCount(
    String commitment,
    long grossSeconds,
    long excludedSeconds,
    long contestedSeconds,
    long netSeconds) {}
