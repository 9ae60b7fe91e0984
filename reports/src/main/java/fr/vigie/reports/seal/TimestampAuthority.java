package fr.vigie.reports.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.service.http.commons.TimestampDataLoader;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Function;

/** Who says when something was sealed (RFC 3161). */
public final class TimestampAuthority {

  /** The policy under which the local authority stamps, an identifier of our own. */
  private static final String LOCAL_POLICY = "2.25.281731934106352614917268364118296341218";

  private final Function<Instant, TSPSource> source;

  private TimestampAuthority(Function<Instant, TSPSource> source) {
    this.source = source;
  }

  /**
   * The instance's own authority, which takes the instant of sealing as the time.
   *
   * @throws SealingException if the keys have none
   */
  public static TimestampAuthority local(InstanceKeys keys) {
    KeyPairWithChain own =
        keys.timestamp()
            .orElseThrow(() -> new SealingException("no entry 'timestamp' in the keys"));
    return new TimestampAuthority(
        at -> {
          var source = new KeyEntityTSPSource(own.key(), own.certificate(), own.carried());
          source.setTsaPolicy(LOCAL_POLICY);
          source.setProductionTime(Date.from(at));
          return source;
        });
  }

  /**
   * An authority over HTTP, which takes its own time.
   *
   * @param timeout for connecting, and again for answering
   */
  public static TimestampAuthority remote(URI address, Duration timeout) {
    var loader = new TimestampDataLoader();
    loader.setTimeoutConnection((int) timeout.toMillis());
    loader.setTimeoutConnectionRequest((int) timeout.toMillis());
    loader.setTimeoutResponse((int) timeout.toMillis());
    loader.setTimeoutSocket((int) timeout.toMillis());
    var source = new OnlineTSPSource(address.toString(), loader);
    return new TimestampAuthority(at -> source);
  }

  /**
   * Has a digest stamped.
   *
   * @param sha256 the digest, 32 bytes
   * @param at what a local authority takes as the time; one over HTTP takes its own
   * @return the token in DER, with the certificate of the authority
   * @throws SealingException if the authority does not answer or refuses
   */
  public byte[] stamp(byte[] sha256, Instant at) {
    try {
      return source.apply(at).getTimeStampResponse(DigestAlgorithm.SHA256, sha256).getBytes();
    } catch (DSSException e) {
      throw new SealingException("no timestamp came from the authority", e);
    }
  }

  TSPSource at(Instant instant) {
    return source.apply(instant);
  }
}
