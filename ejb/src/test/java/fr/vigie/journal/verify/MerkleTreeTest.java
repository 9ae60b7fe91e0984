package fr.vigie.journal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
  @Test
  void no_leaves_give_the_digest_of_nothing() {
    assertThat(root(List.of())).isEqualTo(Sha256.hex(""));
  }

  @Property
  void the_root_is_the_one_of_rfc_6962(@ForAll @NotEmpty List<String> leaves) {
    assertThat(root(leaves)).isEqualTo(HexFormat.of().formatHex(byTheBook(leaves)));
  }

  @Property
  void another_order_gives_another_root(@ForAll @NotEmpty List<String> leaves) {
    var turned = new ArrayList<>(leaves);
    turned.add(turned.remove(0));
    assertThat(root(turned).equals(root(leaves))).isEqualTo(turned.equals(leaves));
  }

  private static String root(List<String> leaves) {
    var tree = new MerkleTree();
    leaves.forEach(tree::add);
    assertThat(tree.leaves()).isEqualTo(leaves.size());
    return tree.root();
  }

  /** The definition in section 2.1, word for word. */
  private static byte[] byTheBook(List<String> leaves) {
    if (leaves.size() == 1) {
      return Sha256.of(new byte[] {0}, leaves.get(0).getBytes(StandardCharsets.UTF_8));
    }
    int k = Integer.highestOneBit(leaves.size() - 1);
    return Sha256.of(
        new byte[] {1},
        byTheBook(leaves.subList(0, k)),
        byTheBook(leaves.subList(k, leaves.size())));
  }
}
