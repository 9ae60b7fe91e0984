package fr.vigie.platform.files;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import fr.vigie.platform.keys.KeyRing;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A key for every file, kept beside it but wrapped by a master key that the database does not hold.
 * Master keys have versions: the newest one in the key ring wraps, older ones still unwrap.
 */
@ApplicationScoped
public class FileKeys {
  private static final String MASTER = "files-master-";

  @Resource(lookup = "java:jboss/datasources/VigieDS")
  DataSource dataSource;

  private KeyRing ring;
  private int newest = 1;

  /**
   * A file's key.
   *
   * @param masterVersion the master key that wraps it
   * @param wrapped the key, encrypted, in base 64
   */
  record FileKey(int masterVersion, String wrapped) {}

  /** For the container's proxy. */
  protected FileKeys() {}

  @Inject
  FileKeys(KeyRing ring) {
    this.ring = ring;
  }

  @PostConstruct
  void open() {
    try {
      AeadConfig.register();
      StreamingAeadConfig.register();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    int needed = newestInUse();
    newest = Math.max(1, needed);
    ring.findOrMake(MASTER + newest, needed > 0, FileKeys::newMaster);
    while (ring.find(MASTER + (newest + 1)).isPresent()) {
      newest++;
    }
  }

  /** Makes a key for a new file. */
  FileKey make(UUID file) throws GeneralSecurityException {
    KeysetHandle key =
        KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
    byte[] wrapped =
        TinkProtoKeysetFormat.serializeEncryptedKeyset(key, master(newest), associated(file));
    return new FileKey(newest, Base64.getEncoder().encodeToString(wrapped));
  }

  /** What encrypts and decrypts a file. */
  StreamingAead cipher(UUID file, FileKey key) throws GeneralSecurityException {
    return TinkProtoKeysetFormat.parseEncryptedKeyset(
            Base64.getDecoder().decode(key.wrapped), master(key.masterVersion), associated(file))
        .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
  }

  /** What ties a key and a content to their file: neither serves for another one. */
  static byte[] associated(UUID file) {
    return file.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private Aead master(int version) throws GeneralSecurityException {
    Optional<byte[]> secret = ring.find(MASTER + version);
    return TinkProtoKeysetFormat.parseKeyset(
            secret.orElseThrow(
                () -> new IllegalStateException("master key " + version + " is missing")),
            InsecureSecretKeyAccess.get())
        .getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  static byte[] newMaster() {
    try {
      return TinkProtoKeysetFormat.serializeKeyset(
          KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
          InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private int newestInUse() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select coalesce(max(master_version), 0) from stored_file");
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
