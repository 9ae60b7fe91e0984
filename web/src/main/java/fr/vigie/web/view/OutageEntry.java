package fr.vigie.web.view;

import fr.vigie.time.Spans.Span;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.Segment.Kind;
import java.time.LocalDate;

/**
 * A stretch of one day that was not plain availability.
 *
 * @param start epoch second, inclusive
 * @param day in full
 * @param from time of day
 * @param to time of day; {@code 24:00} at the end of the day
 * @param duration as people say it
 * @param kind what it is
 * @param words all of it: "indisponible de 09:12 à 10:40 (1 h 28)"
 */
public record OutageEntry(
    long start, String day, String from, String to, String duration, Kind kind, String words) {

  static OutageEntry of(LocalDate day, Kind kind, Span span, Wording wording) {
    String from = wording.time(span.from());
    String to = wording.endTime(span.to());
    String duration = wording.duration(span.seconds());
    return new OutageEntry(
        span.start(),
        wording.date(day),
        from,
        to,
        duration,
        kind,
        wording.texts().text("segment.from." + kind, from, to, duration));
  }
}
