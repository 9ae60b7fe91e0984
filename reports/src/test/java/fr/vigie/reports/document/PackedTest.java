package fr.vigie.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PackedTest {
  private static final byte[] LONG =
      "Un ticket, puis un autre. ".repeat(50_000).getBytes(StandardCharsets.UTF_8);

  @Test
  void what_was_packed_comes_back_and_takes_less_room() throws IOException {
    Packed packed = Packed.of(LONG);

    try (InputStream content = packed.open();
        InputStream kept = packed.openPacked()) {
      assertThat(content.readAllBytes()).isEqualTo(LONG);
      assertThat(kept.readAllBytes()).hasSizeLessThan(LONG.length / 100);
    }
    assertThat(packed.size()).isEqualTo(LONG.length);
  }

  @Test
  void the_same_content_is_equal_whichever_way_it_was_written() throws IOException {
    var writer = new Packed.Writer();
    try (writer) {
      for (byte one : LONG) {
        writer.write(one);
      }
    }

    assertThat(writer.packed()).isEqualTo(Packed.of(LONG)).hasSameHashCodeAs(Packed.of(LONG));
  }

  @Test
  void other_content_of_the_same_length_is_not_equal() {
    byte[] changed = LONG.clone();
    changed[LONG.length - 1]++;

    assertThat(Packed.of(changed)).isNotEqualTo(Packed.of(LONG));
  }
}
