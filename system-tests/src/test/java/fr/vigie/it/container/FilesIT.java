package fr.vigie.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.platform.files.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

/** Large files in the server: streamed in and out, gone when deleted, undone with their work. */
@RunningPortal
@OnBothDatabases
class FilesIT {
  private static final long LARGE = 96L * 1024 * 1024;
  private static final int BLOCK = 64 * 1024;

  @Deployment
  static Archive<?> deployment() {
    return ThinWar.of(FilesIT.class);
  }

  @Test
  void a_large_file_streams_through_and_comes_back_the_same() throws Exception {
    FileStore files = PortalBeans.get(FileStore.class);

    FileStore.StoredFile kept = files.store(new Pattern(LARGE), "application/octet-stream");

    assertThat(kept.size()).isEqualTo(LARGE);
    try (InputStream content = files.open(kept.id())) {
      assertThat(digest(content)).isEqualTo(kept.sha256());
    }
    files.delete(kept.id());
    assertThat(pieces(kept.id())).isZero();
  }

  @Test
  void a_deleted_file_is_gone_with_its_key() throws Exception {
    FileStore files = PortalBeans.get(FileStore.class);
    FileStore.StoredFile kept = files.store(new Pattern(BLOCK), "application/octet-stream");

    files.delete(kept.id());
    files.delete(kept.id());

    assertThatThrownBy(() -> files.open(kept.id())).isInstanceOf(NoSuchElementException.class);
    assertThat(pieces(kept.id())).isZero();
  }

  @Test
  void a_file_of_undone_work_is_undone() throws Exception {
    FileStore files = PortalBeans.get(FileStore.class);
    var kept = new FileStore.StoredFile[1];

    assertThatThrownBy(
            () ->
                Transactions.within(
                    () -> {
                      kept[0] = files.store(new Pattern(LARGE / 8), "application/octet-stream");
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");

    assertThat(pieces(kept[0].id())).isZero();
  }

  @Test
  void a_file_whose_sender_breaks_off_leaves_nothing() throws Exception {
    FileStore files = PortalBeans.get(FileStore.class);
    long before = stored();

    assertThatThrownBy(
            () ->
                files.store(
                    new Pattern(LARGE / 8) {
                      @Override
                      public int read(byte[] into, int at, int most) throws IOException {
                        if (left() < BLOCK) {
                          throw new IOException("broken off");
                        }
                        return super.read(into, at, most);
                      }
                    },
                    "application/octet-stream"))
        .isInstanceOf(IOException.class);

    assertThat(stored()).isEqualTo(before);
  }

  private static long pieces(UUID file) throws Exception {
    return count("select count(*) from stored_file_piece where file_id = ?", file);
  }

  private static long stored() throws Exception {
    return count("select count(*) from stored_file");
  }

  private static long count(String sql, Object... arguments) throws Exception {
    return Transactions.query(
        entities -> {
          var query = entities.createNativeQuery(sql);
          for (int i = 0; i < arguments.length; i++) {
            query.setParameter(i + 1, arguments[i]);
          }
          return ((Number) query.getSingleResult()).longValue();
        });
  }

  private static String digest(InputStream content) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    var block = new byte[BLOCK];
    for (int read = content.read(block); read >= 0; read = content.read(block)) {
      digest.update(block, 0, read);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** So many bytes that were never in memory together. */
  private static class Pattern extends InputStream {
    private long left;

    Pattern(long size) {
      left = size;
    }

    long left() {
      return left;
    }

    @Override
    public int read() {
      return left-- > 0 ? (int) (left % 251) : -1;
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int length = (int) Math.min(most, left);
      for (int i = 0; i < length; i++) {
        into[at + i] = (byte) read();
      }
      return length;
    }
  }
}
