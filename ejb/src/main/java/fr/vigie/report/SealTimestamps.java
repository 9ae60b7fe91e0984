package fr.vigie.report;

import fr.vigie.journal.TimestampSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** The journal's checkpoints are stamped by the authority that stamps the reports. */
@ApplicationScoped
public class SealTimestamps implements TimestampSource {
  @Inject Seal seal;
  @Inject SealAuthorities authorities;

  @Override
  public byte[] stamp(byte[] sha256, Instant at) {
    return seal.authority().stamp(sha256, at);
  }

  @Override
  public List<X509Certificate> trusted() {
    return authorities.trusted().certificates();
  }

  @Override
  public boolean isOwn() {
    return seal.stampsItself();
  }
}
