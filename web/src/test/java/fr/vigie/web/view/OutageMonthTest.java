package fr.vigie.web.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.vigie.sla.OutageDay;
import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.Segment.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OutageMonthTest {
  private static final LocalDate TUE_2026_10_06 = LocalDate.of(2026, 10, 6);
  private static final LocalDate SUN_2026_10_25 = LocalDate.of(2026, 10, 25);

  @Test
  void a_day_without_outage_says_so_and_shows_its_committed_window() {
    OutageRow row = row(new Day(TUE_2026_10_06).committed(8, 18));
    assertThat(row.sentence()).isEqualTo("mardi 6 octobre 2026\u00a0: aucune indisponibilité");
    assertThat(row.segments())
        .extracting(Segment::kind, Segment::x, Segment::width)
        .containsExactly(tuple(Kind.COMMITTED, "33.333%", "41.667%"));
    assertThat(row.isEventful()).isFalse();
    assertThat(row.total()).isEmpty();
  }

  @Test
  void an_outage_is_split_into_what_counts_what_is_contested_and_what_is_excluded() {
    OutageRow row =
        row(new Day(TUE_2026_10_06).committed(8, 18).down(9, 15).excluded(9, 10).contested(14, 15));
    assertThat(row.entries())
        .extracting(OutageEntry::kind, OutageEntry::from, OutageEntry::to)
        .containsExactly(
            tuple(Kind.EXCLUDED, "09:00", "10:00"),
            tuple(Kind.COUNTED, "10:00", "14:00"),
            tuple(Kind.CONTESTED, "14:00", "15:00"));
    assertThat(row.total()).isEqualTo("6\u00a0h");
  }

  @Test
  void an_outage_until_midnight_ends_at_24_00() {
    assertThat(row(new Day(TUE_2026_10_06).down(20, 24)).sentence())
        .isEqualTo("mardi 6 octobre 2026\u00a0: indisponible de 20:00 à 24:00 (4\u00a0h)");
  }

  @Test
  void the_day_on_which_clocks_go_back_is_25_hours_wide() {
    OutageRow row = row(new Day(SUN_2026_10_25).down(0, 5));
    assertThat(row.segments()).extracting(Segment::width).containsExactly("20.000%");
    assertThat(row.entries()).extracting(OutageEntry::to).containsExactly("04:00");
  }

  @Test
  void the_table_has_what_the_rows_show_in_order_of_time() {
    OutageMonth month =
        OutageMonth.of(
            List.of(
                new Day(TUE_2026_10_06).down(9, 10).build(),
                new Day(TUE_2026_10_06.plusDays(1)).unknown(1, 2).build()),
            0,
            wording());
    assertThat(month.rows()).hasSize(2);
    assertThat(month.entries())
        .extracting(OutageEntry::kind)
        .containsExactly(Kind.COUNTED, Kind.UNKNOWN);
  }

  private static OutageRow row(Day day) {
    return OutageMonth.of(List.of(day.build()), 0, wording()).rows().get(0);
  }

  private static Wording wording() {
    return new Wording(Texts.in(Locale.FRENCH));
  }

  /** A day whose spans are given in hours since it began. */
  private static final class Day {
    private final LocalDate date;
    private final long start;
    private Spans committed = Spans.NONE;
    private Spans down = Spans.NONE;
    private Spans excluded = Spans.NONE;
    private Spans contested = Spans.NONE;
    private Spans unknown = Spans.NONE;

    Day(LocalDate date) {
      this.date = date;
      this.start = date.atStartOfDay(Wording.ZONE).toEpochSecond();
    }

    Day committed(int from, int to) {
      committed = hours(from, to);
      return this;
    }

    Day down(int from, int to) {
      down = hours(from, to);
      return this;
    }

    Day excluded(int from, int to) {
      excluded = hours(from, to);
      return this;
    }

    Day contested(int from, int to) {
      contested = hours(from, to);
      return this;
    }

    Day unknown(int from, int to) {
      unknown = hours(from, to);
      return this;
    }

    OutageDay build() {
      long end = date.plusDays(1).atStartOfDay(Wording.ZONE).toEpochSecond();
      return new OutageDay(
          date, new Span(start, end), List.of(committed), down, excluded, contested, unknown);
    }

    private Spans hours(int from, int to) {
      return Spans.of(start + from * 3600L, start + to * 3600L);
    }
  }
}
