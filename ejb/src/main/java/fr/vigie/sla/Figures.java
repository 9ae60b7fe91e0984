package fr.vigie.sla;

import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;

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

  static Figures of(Unavailability service, Spans committed, Span span) {
    Spans all = committed.intersect(Spans.of(span.start(), span.end()));
    Span judged = service.judged();
    return new Figures(
        all.seconds(),
        all.intersect(Spans.of(judged.start(), judged.end())).seconds(),
        all.intersect(service.gross().down()).seconds(),
        all.intersect(service.excluded()).seconds(),
        all.intersect(service.contested()).seconds(),
        all.intersect(service.net().down()).seconds(),
        all.intersect(service.net().unknown()).seconds());
  }

  /** The unavailability if all unknown seconds were down. */
  public long netIfUnknownDown() {
    return netSeconds + unknownSeconds;
  }
}
