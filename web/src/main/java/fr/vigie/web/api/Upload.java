package fr.vigie.web.api;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An uploaded body in a temporary file, counted while it streams; deleted when closed. */
public final class Upload implements AutoCloseable {
  private static final int BLOCK = 64 * 1024;

  private final Path file;

  private Upload(Path file) {
    this.file = file;
  }

  /**
   * Takes a body in.
   *
   * @throws RefusedException TOO_LARGE as soon as it is longer than it may be
   */
  public static Upload of(InputStream body, long mostBytes) throws IOException {
    var upload = new Upload(Files.createTempFile("vigie-upload", null));
    try (OutputStream out = Files.newOutputStream(upload.file)) {
      var block = new byte[BLOCK];
      long all = 0;
      for (int read = body.read(block); read >= 0; read = body.read(block)) {
        all += read;
        if (all > mostBytes) {
          throw new RefusedException(Refusal.TOO_LARGE, mostBytes);
        }
        out.write(block, 0, read);
      }
      return upload;
    } catch (IOException | RuntimeException failure) {
      upload.close();
      throw failure;
    }
  }

  /** Where the body is until this is closed. */
  public Path file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
