package fr.vigie.web.view;

import fr.vigie.rights.EventView;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.rules.CaseFile;
import fr.vigie.rights.rules.Clock;
import fr.vigie.rights.rules.ClockKind;
import fr.vigie.rights.rules.EventType;
import fr.vigie.rights.rules.Opening;
import fr.vigie.rights.rules.Question;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request along time: from its receipt over today to the date on which the answer is due.
 *
 * @param suspensions while the period stood still
 * @param extension from the end of the first period to the new one; null if none is extended
 * @param dots one a day on which something happened
 * @param due the end of the period for the answer; null if it cannot be computed
 * @param entries the same in words, in order of time
 */
public record CaseTimeline(
    List<Span> suspensions,
    Span extension,
    List<Day> dots,
    Dot today,
    Dot due,
    List<String> entries) {
  private static final long LEAST_WIDTH = 400;

  /** Dots that are nearer than this, in percent of the width, are drawn below each other. */
  private static final double APART = 5;

  private static final int AXIS = 32;
  private static final int LANE = 22;

  public CaseTimeline {
    suspensions = List.copyOf(suspensions);
    dots = List.copyOf(dots);
    entries = List.copyOf(entries);
  }

  /**
   * A stretch of time.
   *
   * @param x where it starts, in percent of the width
   * @param width how wide it is, in the same way
   */
  public record Span(String x, String width, String title) {}

  /**
   * A point in time.
   *
   * @param x where it lies, in percent of the width
   */
  public record Dot(String x, String title) {}

  /**
   * What happened on one day.
   *
   * @param x where it lies, in percent of the width
   * @param y how far below the top, in pixels: on the axis, or below it where the axis is taken
   * @param count how many events
   */
  public record Day(String x, int y, int count, String title) {
    /** Whether it lies beside the axis and is tied to it by a line. */
    public boolean isBeside() {
      return y > AXIS;
    }

    /** Where the text in it stands. */
    public int textY() {
      return y + 4;
    }
  }

  /** How tall the drawing is, in pixels. */
  public int height() {
    return 32 + dots.stream().mapToInt(Day::y).max().orElse(AXIS);
  }

  /** Something to be said at a time. */
  private record Entry(Instant at, String text) {}

  /** Lays a request out as it stands now. */
  public static CaseTimeline of(RequestView request, Instant now, Wording wording) {
    return new Drawing(request, now, wording).timeline();
  }

  private static final class Drawing {
    private final RequestView request;
    private final Instant now;
    private final Wording wording;
    private final Texts texts;
    private final Optional<Clock> response;
    private final long start;
    private final Scale scale;
    private final List<Entry> entries = new ArrayList<>();

    Drawing(RequestView request, Instant now, Wording wording) {
      this.request = request;
      this.now = now;
      this.wording = wording;
      this.texts = wording.texts();
      this.response =
          request.clocks().stream().filter(clock -> clock.kind() == ClockKind.RESPONSE).findFirst();
      this.start = request.receivedAt().getEpochSecond();
      long end =
          Stream.concat(Stream.of(now), response.map(Clock::dueAt).stream())
              .mapToLong(Instant::getEpochSecond)
              .max()
              .orElseThrow();
      this.scale = new Scale(Math.max(1, end - start));
    }

    CaseTimeline timeline() {
      List<Span> suspensions =
          questions().stream()
              .filter(question -> question.flaw().isEmpty())
              .map(this::suspension)
              .toList();
      Span extension = extension().orElse(null);
      List<Day> dots = days();
      Dot today = said(now, texts.text("timeline.today", wording.dateTime(minute(now))));
      Dot due =
          response
              .map(
                  clock ->
                      said(clock.dueAt(), texts.text("timeline.due", wording.due(clock.dueAt()))))
              .orElse(null);
      return new CaseTimeline(
          suspensions,
          extension,
          dots,
          today,
          due,
          entries.stream().sorted(Comparator.comparing(Entry::at)).map(Entry::text).toList());
    }

    private List<Question> questions() {
      var opening =
          new Opening(
              request.receivedAt(),
              request.rights().stream()
                  .map(RequestView.RightView::right)
                  .collect(Collectors.toSet()),
              request.requester(),
              List.of(),
              false,
              false);
      return CaseFile.of(opening, request.events().stream().map(EventView::event).toList())
          .questions();
    }

    private Span suspension(Question question) {
      Instant from = question.asked().happenedAt();
      String title =
          question
              .answeredAt()
              .map(
                  to ->
                      texts.text(
                          "timeline.suspended", wording.dateTime(from), wording.dateTime(to)))
              .orElseGet(() -> texts.text("timeline.suspendedSince", wording.dateTime(from)));
      entries.add(new Entry(from, title));
      return span(from, question.answeredAt().orElse(now), title);
    }

    private Optional<Span> extension() {
      return request.events().stream()
          .filter(event -> request.extendedFrom().isPresent())
          .filter(event -> event.event().type() == EventType.EXTENSION_NOTIFIED)
          .filter(event -> event.remark() == null)
          .findFirst()
          .flatMap(event -> response.map(clock -> extension(event, clock.dueAt())));
    }

    private Span extension(EventView notice, Instant dueAt) {
      String told = wording.dateTime(minute(notice.event().happenedAt()));
      return span(
          request.extendedFrom().orElseThrow(),
          dueAt,
          texts.text("timeline.extended", told, wording.due(dueAt)));
    }

    /** The days of the events, each in the first lane in which it touches no earlier one. */
    private List<Day> days() {
      var byDay = new TreeMap<LocalDate, List<EventView>>();
      request.events().stream()
          .sorted(Comparator.comparing(event -> event.event().happenedAt()))
          .forEach(
              event ->
                  byDay
                      .computeIfAbsent(
                          wording.day(event.event().happenedAt()), day -> new ArrayList<>())
                      .add(event));
      var ends = new ArrayList<Double>();
      var days = new ArrayList<Day>();
      for (List<EventView> events : byDay.values()) {
        Instant at = events.get(0).event().happenedAt();
        double x = scale.share(at.getEpochSecond() - start);
        int lane = 0;
        while (lane < ends.size() && x - ends.get(lane) < APART) {
          lane++;
        }
        if (lane == ends.size()) {
          ends.add(x);
        } else {
          ends.set(lane, x);
        }
        days.add(
            new Day(
                scale.at(at.getEpochSecond() - start),
                AXIS + lane * LANE,
                events.size(),
                events.stream().map(this::said).collect(Collectors.joining("\n"))));
      }
      return days;
    }

    private String said(EventView event) {
      Instant at = event.event().happenedAt();
      String when = wording.dateTime(minute(at));
      String what = wording.constant(event.event().type());
      String text =
          event.remark() == null
              ? texts.text("timeline.event", when, what)
              : texts.text("timeline.remarked", when, what, wording.constant(event.remark()));
      entries.add(new Entry(at, text));
      return text;
    }

    private static Instant minute(Instant at) {
      return at.truncatedTo(ChronoUnit.MINUTES);
    }

    private Dot said(Instant at, String text) {
      entries.add(new Entry(at, text));
      return new Dot(scale.at(at.getEpochSecond() - start), text);
    }

    private Span span(Instant from, Instant to, String title) {
      long first = from.getEpochSecond() - start;
      return new Span(
          scale.at(first), scale.width(first, to.getEpochSecond() - start, LEAST_WIDTH), title);
    }
  }
}
