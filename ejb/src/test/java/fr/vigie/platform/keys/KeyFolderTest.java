package fr.vigie.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {
  private static final byte[] SECRET = {1, 2, 3};

  @TempDir Path home;

  @Test
  void a_secret_is_made_once_and_found_again() {
    assertThat(folder(Optional.empty()).find("one")).isEmpty();
    folder(Optional.empty()).findOrMake("one", () -> SECRET);
    folder(Optional.empty()).findOrMake("two", () -> new byte[92]);
    assertThat(folder(Optional.empty()).findOrMake("one", () -> new byte[3])).isEqualTo(SECRET);
    assertThat(folder(Optional.empty()).find("two").orElseThrow()).hasSize(92);
  }

  @Test
  void many_at_once_make_it_once() {
    var made = new AtomicInteger();
    KeyFolder shared = folder(Optional.empty());
    IntStream.range(0, 16)
        .parallel()
        .forEach(any -> shared.findOrMake("one", () -> new byte[] {(byte) made.incrementAndGet()}));
    assertThat(made).hasValue(1);
  }

  @Test
  void only_the_owner_may_read_its_files() throws IOException {
    folder(Optional.empty()).findOrMake("one", () -> SECRET);
    assertThat(permissions(home.resolve("keys"))).isEqualTo("rwx------");
    assertThat(permissions(home.resolve("keys/vigie.p12"))).isEqualTo("rw-------");
    assertThat(permissions(home.resolve("keys/password"))).isEqualTo("rw-------");
  }

  @Test
  void a_password_of_the_installation_is_not_written_and_must_be_right() {
    folder(Optional.of("of the installation")).findOrMake("one", () -> SECRET);
    assertThat(home.resolve("keys/password")).doesNotExist();
    assertThat(folder(Optional.of("of the installation")).find("one")).isPresent();
    assertThatThrownBy(() -> folder(Optional.of("another")).find("one"))
        .isInstanceOf(UncheckedIOException.class);
  }

  private KeyFolder folder(Optional<String> password) {
    return new KeyFolder(home.resolve("keys"), password);
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
