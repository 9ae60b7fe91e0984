package fr.vigie.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  @Test
  void a_cursor_comes_back_from_its_text_whatever_its_key() {
    var cursor = new Cursor("-name", true, "several\nlines & é", "id");
    assertThat(Cursor.of(cursor.text())).isEqualTo(cursor);
    assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "!", "YWZ0ZXI", "bm93CmEKYgpj"})
  void what_no_list_has_handed_out_is_refused(String text) {
    assertThatThrownBy(() -> Cursor.of(text))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.BAD_CURSOR));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 201})
  void a_page_has_one_to_two_hundred_rows(int limit) {
    assertThatThrownBy(() -> new PageRequest(null, null, null, limit, null))
        .isInstanceOf(RefusedException.class);
  }

  @Property
  void turning_the_pages_forth_and_back_shows_each_row_once(
      @ForAll @IntRange(min = 0, max = 40) int rows,
      @ForAll @IntRange(min = 1, max = 9) int limit) {
    List<Integer> all = IntStream.range(0, rows).boxed().toList();
    Page<Integer> page = read(all, limit, null);
    assertThat(page.previous()).isNull();
    int seen = page.items().size();
    while (page.next() != null) {
      Page<Integer> next = read(all, limit, page.next());
      assertThat(next.items()).first().isEqualTo(seen);
      assertThat(read(all, limit, next.previous()).items()).isEqualTo(page.items());
      seen += next.items().size();
      page = next;
    }
    assertThat(seen).isEqualTo(rows);
  }

  private static Page<Integer> read(List<Integer> all, int limit, Cursor from) {
    List<Integer> read;
    if (from == null) {
      read = all;
    } else {
      int key = Integer.parseInt(from.key());
      read =
          from.backwards()
              ? IntStream.iterate(key - 1, i -> i >= 0, i -> i - 1).boxed().toList()
              : all.subList(key + 1, all.size());
    }
    return Page.of(
        read.stream().limit(limit + 1L).toList(),
        limit,
        from,
        (row, backwards) -> new Cursor("row", backwards, row.toString(), ""));
  }
}
