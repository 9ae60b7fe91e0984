package fr.vigie.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpansTest {

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # one         other         union               both       only in one
          0-10        | 20-30       | 0-10 20-30        | -        | 0-10
          0-10        | 10-20       | 0-20              | -        | 0-10
          0-10        | 5-15        | 0-15              | 5-10     | 0-5
          0-30        | 10-20       | 0-30              | 10-20    | 0-10 20-30
          10-20       | 0-30        | 0-30              | 10-20    | -
          0-10 20-30  | 5-25        | 0-30              | 5-10 20-25 | 0-5 25-30
          0-10        | -           | 0-10              | -        | 0-10
          -           | 0-10        | 0-10              | -        | -
          0-10 20-30  | 10-20       | 0-30              | -        | 0-10 20-30
          0-10        | 0-10        | 0-10              | 0-10     | -
          -5-5        | 0-10        | -5-10             | 0-5      | -5-0
          """)
  void combinesTwoSets(String one, String other, String union, String both, String only) {
    assertThat(spans(one).union(spans(other))).isEqualTo(spans(union));
    assertThat(spans(one).intersect(spans(other))).isEqualTo(spans(both));
    assertThat(spans(one).subtract(spans(other))).isEqualTo(spans(only));
  }

  @Test
  void aSpanHasItsStartAndNotItsEnd() {
    var span = Spans.of(0, 1800);
    assertThat(span.contains(0)).isTrue();
    assertThat(span.contains(1799)).isTrue();
    assertThat(span.contains(1800)).isFalse();
    assertThat(span.contains(-1)).isFalse();
    assertThat(span.seconds()).isEqualTo(1800);
  }

  @Test
  void anEmptySpanIsNone() {
    assertThat(Spans.of(5, 5)).isSameAs(Spans.NONE);
    assertThat(Spans.NONE.isEmpty()).isTrue();
    assertThat(Spans.NONE.seconds()).isZero();
  }

  @Test
  void instantsAreCutToTheSecond() {
    assertThat(
            Spans.of(
                Instant.parse("2026-03-02T09:00:00.999Z"), Instant.parse("2026-03-02T09:00:02.1Z")))
        .isEqualTo(
            Spans.of(Instant.parse("2026-03-02T09:00:00Z"), Instant.parse("2026-03-02T09:00:02Z")));
  }

  @Test
  void theUnionOfManyTakesThemInAnyOrder() {
    assertThat(Spans.union(List.of(spans("40-50"), spans("0-10 30-40"), spans("5-20"))))
        .isEqualTo(spans("0-20 30-50"));
    assertThat(Spans.union(List.of())).isEqualTo(Spans.NONE);
  }

  @Test
  void findsTheFirstSpanThatHasNotEnded() {
    var set = spans("0-10 20-30");
    assertThat(set.firstEndingAfter(-1)).isEqualTo(0);
    assertThat(set.firstEndingAfter(0)).isEqualTo(0);
    assertThat(set.firstEndingAfter(9)).isEqualTo(0);
    assertThat(set.firstEndingAfter(10)).isEqualTo(1);
    assertThat(set.firstEndingAfter(29)).isEqualTo(1);
    assertThat(set.firstEndingAfter(30)).isEqualTo(2);
  }

  @Test
  void listsItsSpansWithTheirInstants() {
    var span = spans("0-10 20-30").toList().get(1);
    assertThat(span.from()).isEqualTo(Instant.ofEpochSecond(20));
    assertThat(span.to()).isEqualTo(Instant.ofEpochSecond(30));
    assertThat(span.seconds()).isEqualTo(10);
    assertThat(spans("0-10")).hasToString("[1970-01-01T00:00:00Z/1970-01-01T00:00:10Z]");
  }

  @Test
  void refusesWhatIsOutOfOrder() {
    assertThatThrownBy(() -> Spans.of(2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("before it starts");
    var builder = new Spans.Builder().add(10, 20);
    assertThatThrownBy(() -> builder.add(5, 30)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Reads {@code "0-10 20-30"}; null is none. */
  private static Spans spans(String text) {
    return text == null
        ? Spans.NONE
        : Spans.union(
            Stream.of(text.split(" "))
                .map(span -> span.split("(?<=\\d)-", 2))
                .map(ends -> Spans.of(Long.parseLong(ends[0]), Long.parseLong(ends[1])))
                .toList());
  }
}
