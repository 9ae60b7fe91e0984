package fr.vigie.journal;

import fr.vigie.platform.keys.KeyRing;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;

/**
 * The journal's two keys: a secret one that seals the record of its extent, and a pair (Ed25519)
 * that signs checkpoints and exports. Made when the journal is still empty; later a missing one
 * refuses the start, except in the demonstration, where verification then tells.
 */
@ApplicationScoped
public class JournalKeys {
  /** Length of an Ed25519 public key in its usual encoding; the rest of the secret is private. */
  private static final int PUBLIC_LENGTH = 44;

  @Resource(lookup = "java:jboss/datasources/VigieDS")
  DataSource dataSource;

  @Inject KeyRing ring;
  private HeadSeal seal;
  private KeyPair signing;

  @PostConstruct
  void open() {
    boolean needed = isWritten();
    seal = new HeadSeal(ring.findOrMake("journal-seal", needed, JournalKeys::secret));
    signing = pair(ring.findOrMake("journal-signing", needed, JournalKeys::newPair));
  }

  HeadSeal seal() {
    return seal;
  }

  KeyPair signing() {
    return signing;
  }

  private boolean isWritten() {
    try (Connection connection = dataSource.getConnection()) {
      return new Rows(connection).lastPosition() > 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] secret() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return secret;
  }

  private static byte[] newPair() {
    try {
      KeyPair made = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      var secret = new ByteArrayOutputStream();
      secret.writeBytes(made.getPublic().getEncoded());
      secret.writeBytes(made.getPrivate().getEncoded());
      return secret.toByteArray();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair pair(byte[] secret) {
    try {
      KeyFactory keys = KeyFactory.getInstance("Ed25519");
      return new KeyPair(
          keys.generatePublic(new X509EncodedKeySpec(Arrays.copyOf(secret, PUBLIC_LENGTH))),
          keys.generatePrivate(
              new PKCS8EncodedKeySpec(Arrays.copyOfRange(secret, PUBLIC_LENGTH, secret.length))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
