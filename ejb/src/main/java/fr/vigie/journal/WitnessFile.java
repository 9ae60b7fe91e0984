package fr.vigie.journal;

import fr.vigie.journal.verify.Extent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that holds one extent and only ever moves forward. */
final class WitnessFile {
  private final Path path;

  WitnessFile(Path path) {
    this.path = path;
  }

  /** What was written last, or an empty extent. */
  Extent read() {
    try {
      return Files.exists(path) ? Extent.of(Files.readString(path)) : Extent.EMPTY;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Extent extent) {
    if (extent.entries() <= read().entries()) {
      return;
    }
    Path written = path.resolveSibling(path.getFileName() + ".new");
    try {
      Files.writeString(written, extent.canonical());
      Files.move(
          written, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
