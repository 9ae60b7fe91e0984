package fr.vigie.web.view;

import fr.vigie.sla.OutageDay;
import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.Segment.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A day of the month of outages. The width is the whole day, 23 or 25 hours long where clocks
 * change.
 *
 * @param day "sam. 1"
 * @param sentence all that the row shows, for people who hear it: "samedi 1 août 2026 : …"
 * @param total unavailability of the day at any hour, before exclusions; empty if there is none
 * @param segments the committed window first, then what was not available or not known over it
 * @param entries the latter, in order of time
 */
public record OutageRow(
    String day, String sentence, String total, List<Segment> segments, List<OutageEntry> entries) {
  private static final long LEAST_WIDTH = 400;

  public OutageRow {
    segments = List.copyOf(segments);
    entries = List.copyOf(entries);
  }

  static OutageRow of(OutageDay day, int commitment, Wording wording) {
    Map<Kind, Spans> kinds = kinds(day);
    List<OutageEntry> entries =
        kinds.entrySet().stream()
            .flatMap(kind -> entries(day, kind.getKey(), kind.getValue(), wording))
            .sorted(Comparator.comparingLong(OutageEntry::start))
            .toList();
    var segments = new ArrayList<Segment>();
    segments.addAll(segments(day, Kind.COMMITTED, day.committed().get(commitment), wording));
    kinds.forEach((kind, spans) -> segments.addAll(segments(day, kind, spans, wording)));
    long down = day.down().seconds();
    return new OutageRow(
        wording.shortDay(day.day()),
        sentence(day, entries, wording),
        down == 0 ? "" : wording.duration(down),
        segments,
        entries);
  }

  /** Whether there is anything to point at. */
  public boolean isEventful() {
    return !entries.isEmpty();
  }

  private static Map<Kind, Spans> kinds(OutageDay day) {
    Spans contested = day.contested().subtract(day.excluded());
    var kinds = new EnumMap<Kind, Spans>(Kind.class);
    kinds.put(Kind.COUNTED, day.down().subtract(day.excluded()).subtract(contested));
    kinds.put(Kind.CONTESTED, contested);
    kinds.put(Kind.EXCLUDED, day.excluded());
    kinds.put(Kind.UNKNOWN, day.unknown());
    return kinds;
  }

  private static String sentence(OutageDay day, List<OutageEntry> entries, Wording wording) {
    String said =
        entries.isEmpty()
            ? wording.texts().text("outages.none")
            : entries.stream().map(OutageEntry::words).collect(Collectors.joining(" ; "));
    return wording.texts().text("outages.day", wording.date(day.day()), said);
  }

  private static Stream<OutageEntry> entries(
      OutageDay day, Kind kind, Spans spans, Wording wording) {
    return spans.toList().stream().map(span -> OutageEntry.of(day.day(), kind, span, wording));
  }

  private static List<Segment> segments(OutageDay day, Kind kind, Spans spans, Wording wording) {
    return spans.toList().stream().map(span -> segment(day, kind, span, wording)).toList();
  }

  private static Segment segment(OutageDay day, Kind kind, Span span, Wording wording) {
    var scale = new Scale(day.span().seconds());
    long start = span.start() - day.span().start();
    return new Segment(
        kind,
        scale.at(start),
        scale.width(start, start + span.seconds(), LEAST_WIDTH),
        OutageEntry.of(day.day(), kind, span, wording).words());
  }
}
