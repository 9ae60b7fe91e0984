package fr.vigie.platform.files;

import fr.vigie.platform.files.FileKeys.FileKey;
import fr.vigie.platform.files.FileStore.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.UUID;

/** Files and their pieces, in their tables. */
final class StoredFiles {
  private final Connection connection;
  private final FileKeys keys;

  StoredFiles(Connection connection, FileKeys keys) {
    this.connection = connection;
    this.keys = keys;
  }

  StoredFile store(InputStream content, String mediaType, Instant at)
      throws SQLException, IOException {
    var id = UUID.randomUUID();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into stored_file_piece (file_id, number, content) values (?, ?, ?)")) {
      FileKey key = keys.make(id);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      long size;
      try (OutputStream encrypted =
          keys.cipher(id, key)
              .newEncryptingStream(
                  new PieceOutput((number, piece) -> insert(insert, id, number, piece)),
                  FileKeys.associated(id))) {
        size = new DigestInputStream(content, digest).transferTo(encrypted);
      }
      var stored = new StoredFile(id, size, HexFormat.of().formatHex(digest.digest()));
      insert(stored, mediaType, key, at);
      return stored;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The content of a file, from its encrypted pieces. */
  InputStream decrypted(UUID id, InputStream pieces) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select master_version, wrapped_key from stored_file where id = ?")) {
      query.setObject(1, id);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          throw new NoSuchElementException("no file " + id);
        }
        return keys.cipher(id, new FileKey(row.getInt(1), row.getString(2)))
            .newDecryptingStream(pieces, FileKeys.associated(id));
      }
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("The key of file " + id + " does not open it", e);
    }
  }

  /** An encrypted piece, or null after the last one. */
  byte[] piece(UUID id, int number) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select content from stored_file_piece where file_id = ? and number = ?")) {
      query.setObject(1, id);
      query.setInt(2, number);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getBytes(1) : null;
      }
    }
  }

  void delete(UUID id) throws SQLException {
    delete("delete from stored_file_piece where file_id = ?", id);
    delete("delete from stored_file where id = ?", id);
  }

  private void delete(String sql, UUID id) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setObject(1, id);
      delete.executeUpdate();
    }
  }

  private static void insert(PreparedStatement insert, UUID id, int number, byte[] piece)
      throws IOException {
    try {
      insert.setObject(1, id);
      insert.setInt(2, number);
      insert.setBytes(3, piece);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IOException("A piece of a file could not be written", e);
    }
  }

  private void insert(StoredFile stored, String mediaType, FileKey key, Instant at)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into stored_file (id, media_type, size_bytes, sha256, master_version,"
                + " wrapped_key, stored_at) values (?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, stored.id());
      insert.setString(2, mediaType);
      insert.setLong(3, stored.size());
      insert.setString(4, stored.sha256());
      insert.setInt(5, key.masterVersion());
      insert.setString(6, key.wrapped());
      insert.setObject(7, at.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }
}
