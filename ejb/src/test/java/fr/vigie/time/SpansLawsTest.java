package fr.vigie.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The algebra of sets, checked against plain bit sets, in which nothing can be got wrong. */
class SpansLawsTest {

  private static final int END = 200;

  @Property
  void combinesAsBitSetsDo(@ForAll("sets") Spans a, @ForAll("sets") Spans b) {
    var union = bits(a);
    union.or(bits(b));
    assertThat(bits(a.union(b))).isEqualTo(union);
    var both = bits(a);
    both.and(bits(b));
    assertThat(bits(a.intersect(b))).isEqualTo(both);
    var only = bits(a);
    only.andNot(bits(b));
    assertThat(bits(a.subtract(b))).isEqualTo(only);
  }

  @Property
  void equalSetsAreWrittenTheSameWay(@ForAll("sets") Spans a, @ForAll("sets") Spans b) {
    assertThat(a.union(b)).isEqualTo(b.union(a)).isEqualTo(Spans.union(List.of(a, b)));
    assertThat(a.subtract(b).union(a.intersect(b))).isEqualTo(a).hasSameHashCodeAs(a);
    assertThat(a.subtract(a)).isEqualTo(Spans.NONE);
  }

  @Property
  void spansNeverTouchAndAreNeverEmpty(@ForAll("sets") Spans a, @ForAll("sets") Spans b) {
    for (var set : List.of(a, a.union(b), a.intersect(b), a.subtract(b))) {
      for (int i = 0; i < set.size(); i++) {
        assertThat(set.start(i)).isLessThan(set.end(i));
        assertThat(i == 0 || set.end(i - 1) < set.start(i)).isTrue();
      }
    }
  }

  @Property
  void whatLiesBetweenIsTheIntersection(
      @ForAll("sets") Spans a,
      @ForAll @IntRange(max = END) int start,
      @ForAll @IntRange(max = END) int length) {
    assertThat(a.between(start, start + length))
        .isEqualTo(a.intersect(Spans.of(start, start + length)));
  }

  @Property
  void secondsAddUp(@ForAll("sets") Spans a, @ForAll("sets") Spans b) {
    assertThat(a.seconds()).isEqualTo(bits(a).cardinality());
    assertThat(a.union(b).seconds() + a.intersect(b).seconds())
        .isEqualTo(a.seconds() + b.seconds());
  }

  @Provide
  Arbitrary<Spans> sets() {
    var span =
        Combinators.combine(
                Arbitraries.integers().between(0, END), Arbitraries.integers().between(0, 20))
            .as((start, length) -> Spans.of(start, Math.min(END, start + length)));
    return span.list().ofMaxSize(12).map(Spans::union);
  }

  private static BitSet bits(Spans set) {
    var bits = new BitSet();
    IntStream.range(0, END).filter(set::contains).forEach(bits::set);
    return bits;
  }
}
