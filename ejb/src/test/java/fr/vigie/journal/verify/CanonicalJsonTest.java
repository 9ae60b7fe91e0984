package fr.vigie.journal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
  @Test
  void members_are_sorted_and_blanks_left_out() {
    var members = new LinkedHashMap<String, Object>();
    members.put("b", List.of(1, "x", true));
    members.put("a", null);
    members.put("é", Map.of());
    assertThat(CanonicalJson.of(members)).isEqualTo("{\"a\":null,\"b\":[1,\"x\",true],\"é\":{}}");
  }

  @Test
  void instants_have_six_decimals_whatever_they_had() {
    assertThat(CanonicalJson.of(Map.of("at", Instant.parse("2026-10-25T00:30:00.123456789Z"))))
        .isEqualTo("{\"at\":\"2026-10-25T00:30:00.123456Z\"}");
    assertThat(CanonicalJson.of(Map.of("at", Instant.parse("2026-10-25T00:30:00Z"))))
        .isEqualTo("{\"at\":\"2026-10-25T00:30:00.000000Z\"}");
  }

  @Test
  void control_characters_are_escaped_and_half_a_surrogate_pair_is_replaced() {
    assertThat(CanonicalJson.of(Map.of("t", "\u0000\n\"\\\uD83D\uDE00\uD83D")))
        .isEqualTo("{\"t\":\"\\u0000\\n\\\"\\\\\uD83D\uDE00\uFFFD\"}");
  }

  @Test
  void a_number_that_json_cannot_hold_exactly_is_refused() {
    assertThat(CanonicalJson.of(Map.of("n", (1L << 53) - 1))).contains("9007199254740991");
    assertThatThrownBy(() -> CanonicalJson.of(Map.of("n", 1L << 53)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_object_of_an_unknown_kind_is_refused() {
    assertThatThrownBy(() -> CanonicalJson.of(Map.of("o", new Object())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void what_is_written_reads_back_the_same(
      @ForAll Map<String, String> texts, @ForAll List<Integer> numbers, @ForAll boolean yes) {
    var members = new HashMap<String, Object>(texts);
    members.put("numbers", numbers);
    members.put("yes", yes);
    String canonical = CanonicalJson.of(members);
    assertThat(CanonicalJson.of(Json.object(canonical))).isEqualTo(canonical);
  }

  @Property
  void text_that_is_no_json_is_refused_and_nothing_worse(@ForAll String text) {
    try {
      Json.object(text);
    } catch (IllegalArgumentException e) {
      assertThat(e).isNotInstanceOf(StringIndexOutOfBoundsException.class);
    }
  }

  @Test
  void a_name_that_comes_twice_is_refused() {
    assertThatThrownBy(() -> Json.object("{\"a\":1,\"a\":2}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
