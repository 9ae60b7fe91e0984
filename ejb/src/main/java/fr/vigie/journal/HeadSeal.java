package fr.vigie.journal;

import fr.vigie.journal.verify.Extent;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals how far the journal goes with a key that the database does not hold: whoever can only write
 * to the database cannot cut the end off and set the record right (HMAC-SHA-256).
 */
final class HeadSeal {
  private final SecretKeySpec key;

  HeadSeal(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  String of(Extent extent) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of()
          .formatHex(mac.doFinal(extent.canonical().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean matches(Extent extent, String seal) {
    return MessageDigest.isEqual(
        of(extent).getBytes(StandardCharsets.US_ASCII), seal.getBytes(StandardCharsets.US_ASCII));
  }
}
