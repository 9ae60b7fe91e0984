package fr.vigie.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The migrations' files. */
class MigrationNamesTest {
  private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db");

  @Test
  void every_migration_is_named_by_its_number_and_its_subject() throws IOException {
    assertThat(names()).isNotEmpty().allMatch(name -> name.matches("[VR]\\d*__[a-z0-9_]+\\.sql"));
  }

  /** A vendor's own migration stands in a folder of its own and repeats the number. */
  @Test
  void no_two_migrations_for_one_database_share_a_number() throws IOException {
    try (Stream<Path> files = Files.walk(MIGRATIONS)) {
      List<String> numbers =
          files
              .filter(Files::isRegularFile)
              .map(file -> file.getParent().getFileName() + "/" + number(file))
              .toList();
      assertThat(numbers).doesNotHaveDuplicates();
    }
  }

  private static String number(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.indexOf("__"));
  }

  private static List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(MIGRATIONS)) {
      return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
    }
  }
}
