package fr.vigie.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {
  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, PieceOutput.SIZE - 1, PieceOutput.SIZE, PieceOutput.SIZE + 1, 1_700_000})
  void what_was_cut_reads_back_whole(int length) throws IOException {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    List<byte[]> pieces = new ArrayList<>();
    try (var out =
        new PieceOutput(
            (number, piece) -> {
              assertThat(number).isEqualTo(pieces.size());
              pieces.add(piece);
            })) {
      out.write(content, 0, length / 3);
      out.write(content, length / 3, length - length / 3);
    }
    assertThat(pieces).hasSize((length + PieceOutput.SIZE - 1) / PieceOutput.SIZE);
    try (var in = new PieceInput(number -> number < pieces.size() ? pieces.get(number) : null)) {
      assertThat(in.readAllBytes()).isEqualTo(content);
      assertThat(in.read()).isEqualTo(-1);
    }
  }
}
