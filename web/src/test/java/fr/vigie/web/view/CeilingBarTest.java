package fr.vigie.web.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.vigie.sla.Ceiling;
import fr.vigie.sla.Figures;
import fr.vigie.sla.Line;
import fr.vigie.sla.Verdict;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.Segment.Kind;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CeilingBarTest {
  private static final long EIGHT_HOURS = 28_800;
  private static final long HOUR = 3600;

  @Test
  void a_kept_ceiling_says_what_is_left_and_ends_at_its_limit() {
    CeilingBar bar = bar(7800, 0, 0, 0, Verdict.KEPT);
    assertThat(plain(bar.sentence())).isEqualTo("2 h 10 sur 8 h ; il reste 5 h 50");
    assertThat(bar.limitAt()).isEqualTo("100.000%");
    assertThat(bar.segments()).extracting(Segment::width).containsExactly("27.083%");
    assertThat(bar.parts()).isEmpty();
    assertThat(bar.excluded()).isNull();
  }

  @Test
  void a_broken_ceiling_says_by_how_much_and_marks_the_limit_inside_the_bar() {
    CeilingBar bar = bar(10 * HOUR, 0, 0, 0, Verdict.BROKEN);
    assertThat(plain(bar.sentence())).isEqualTo("10 h sur 8 h ; dépassé de 2 h");
    assertThat(bar.limitAt()).isEqualTo("80.000%");
  }

  @Test
  void contested_time_is_the_last_part_of_what_counts_and_unknown_time_follows() {
    CeilingBar bar = bar(2 * HOUR, HOUR, 2 * HOUR, 0, Verdict.KEPT);
    assertThat(bar.segments())
        .extracting(Segment::kind, Segment::x, Segment::width)
        .containsExactly(
            tuple(Kind.COUNTED, "0.000%", "12.500%"),
            tuple(Kind.CONTESTED, "12.500%", "12.500%"),
            tuple(Kind.UNKNOWN, "25.000%", "25.000%"));
    assertThat(plain(bar.parts())).isEqualTo("dont 1 h contesté · 2 h inconnu");
  }

  @Test
  void excluded_time_is_drawn_apart_because_it_does_not_count() {
    CeilingBar bar = bar(HOUR, 0, 0, 2 * HOUR, Verdict.KEPT);
    assertThat(bar.excluded().width()).isEqualTo("25.000%");
    assertThat(bar.segments()).hasSize(1);
  }

  @Test
  void a_ceiling_of_nothing_can_be_drawn() {
    var line = line(0, 0, 0, Verdict.KEPT);
    assertThat(CeilingBar.of(line, new Figures(0, 0, 0, 0, 0, 0, 0), wording()).segments())
        .isEmpty();
  }

  private static CeilingBar bar(
      long measured, long contested, long unknown, long excluded, Verdict verdict) {
    return CeilingBar.of(
        line(EIGHT_HOURS, measured, unknown, verdict),
        new Figures(0, 0, measured + excluded, excluded, contested, measured, unknown),
        wording());
  }

  private static Line line(long limit, long measured, long unknown, Verdict verdict) {
    return new Line(
        "month-8h",
        Ceiling.Kind.MONTHLY_SECONDS,
        limit,
        measured,
        unknown,
        limit - measured,
        verdict,
        true,
        null);
  }

  private static Wording wording() {
    return new Wording(Texts.in(Locale.FRENCH));
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }
}
