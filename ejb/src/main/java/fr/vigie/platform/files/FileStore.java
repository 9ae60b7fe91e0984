package fr.vigie.platform.files;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Keeps files of any size in the database, encrypted, within little memory. A file belongs to the
 * transaction that stores it and never changes.
 */
@ApplicationScoped
public class FileStore {
  @Resource(lookup = "java:jboss/datasources/VigieDS")
  DataSource dataSource;

  @Inject FileKeys keys;
  @Inject InstantSource clock;

  /**
   * A file that is kept.
   *
   * @param size bytes of its content
   * @param sha256 of its content, in hexadecimal
   */
  public record StoredFile(UUID id, long size, String sha256) {}

  /**
   * Keeps a file.
   *
   * @throws IOException if the content cannot be read to its end; the transaction must be undone
   */
  @Transactional(rollbackOn = IOException.class)
  public StoredFile store(InputStream content, String mediaType) throws IOException {
    try (Connection connection = dataSource.getConnection()) {
      return new StoredFiles(connection, keys).store(content, mediaType, clock.instant());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Opens a file. The content is fetched and authenticated piece by piece while it is read, in the
   * caller's transaction or out of any.
   *
   * @throws java.util.NoSuchElementException if there is no such file
   */
  public InputStream open(UUID id) {
    try (Connection connection = dataSource.getConnection()) {
      return new StoredFiles(connection, keys)
          .decrypted(id, new PieceInput(number -> piece(id, number)));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Deletes a file with its key; one that is not there is deleted already. */
  @Transactional
  public void delete(UUID id) {
    try (Connection connection = dataSource.getConnection()) {
      new StoredFiles(connection, keys).delete(id);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] piece(UUID id, int number) throws IOException {
    try (Connection connection = dataSource.getConnection()) {
      return new StoredFiles(connection, keys).piece(id, number);
    } catch (SQLException e) {
      throw new IOException("A piece of a stored file could not be read", e);
    }
  }
}
