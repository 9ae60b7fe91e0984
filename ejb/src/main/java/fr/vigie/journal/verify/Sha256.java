package fr.vigie.journal.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests, as the journal writes them: 64 small hexadecimal digits. */
public final class Sha256 {
  /** What comes before a chain's first entry and before the first checkpoint. */
  public static final String NOTHING = "0".repeat(64);

  private Sha256() {}

  /** The digest of a text in UTF-8. */
  public static String hex(String text) {
    return HexFormat.of().formatHex(of(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The digest of everything so far and one entry more. Started with {@link #NOTHING}, it stands
   * for the hashes of all entries in their order.
   */
  public static String running(String soFar, String entryHash) {
    return HexFormat.of()
        .formatHex(of(HexFormat.of().parseHex(soFar), HexFormat.of().parseHex(entryHash)));
  }

  /** The digest of these bytes, one part after the other. */
  static byte[] of(byte[]... parts) {
    MessageDigest digest = digest();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  /** A digest to feed piece by piece. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
