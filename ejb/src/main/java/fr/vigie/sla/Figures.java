package fr.vigie.sla;

/**
 * What a span of time gives for a commitment, in seconds inside its committed window. Always gross
 * = excluded + net, and contested is a part of net.
 *
 * @param committedSeconds all committed seconds of the span; exclusions never shrink them
 * @param elapsedSeconds those of them that are past
 * @param grossSeconds unavailability before exclusions
 * @param excludedSeconds unavailability under agreed exclusions
 * @param contestedSeconds unavailability under exclusions proposed or contested, not subtracted
 * @param netSeconds unavailability that counts
 * @param unknownSeconds neither certainly up nor certainly down, and not under an agreed exclusion
 */
public record Figures(
    long committedSeconds,
    long elapsedSeconds,
    long grossSeconds,
    long excludedSeconds,
    long contestedSeconds,
    long netSeconds,
    long unknownSeconds) {

  /** The unavailability if all unknown seconds were down. */
  public long netIfUnknownDown() {
    return netSeconds + unknownSeconds;
  }
}
