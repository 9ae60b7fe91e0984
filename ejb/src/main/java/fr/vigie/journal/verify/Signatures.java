package fr.vigie.journal.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 signatures and keys as base-64 text. */
public final class Signatures {
  private static final String ALGORITHM = "Ed25519";

  /** Bytes of a signature (RFC 8032); the platform would take one with zeros added to it too. */
  private static final int LENGTH = 64;

  private Signatures() {}

  /** Signs a text in UTF-8. */
  public static String sign(String text, PrivateKey key) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the key's owner signed this text; false for anything that is not a signature. */
  static boolean matches(String text, String signed, PublicKey key) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      byte[] bytes = Base64.getDecoder().decode(signed);
      return bytes.length == LENGTH
          && Base64.getEncoder().encodeToString(bytes).equals(signed)
          && signature.verify(bytes);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Reads a public key.
   *
   * @throws IllegalArgumentException if the text is no Ed25519 key
   */
  static PublicKey publicKey(String base64) {
    try {
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
      if (!Base64.getEncoder().encodeToString(key.getEncoded()).equals(base64)) {
        throw new IllegalArgumentException("not the usual form of a key");
      }
      return key;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 key", e);
    }
  }

  /** The digest by which people compare keys. */
  public static String fingerprint(PublicKey key) {
    return Sha256.hex(Base64.getEncoder().encodeToString(key.getEncoded()));
  }
}
