package fr.vigie.journal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** Who says when a checkpoint was made. The journal knows no authority itself. */
public interface TimestampSource {
  /**
   * Has a digest stamped, which may take as long as the network does.
   *
   * @param sha256 the digest, 32 bytes
   * @param at what an authority of the portal's own takes as the time
   * @return an RFC 3161 token in DER
   * @throws RuntimeException if none came
   */
  byte[] stamp(byte[] sha256, Instant at);

  /** The authorities whose timestamps count, those in use and those retired. */
  List<X509Certificate> trusted();

  /** Whether it is the portal's own authority, whose word proves nothing to others. */
  boolean isOwn();
}
