package fr.vigie.journal.verify;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenInfo;

/**
 * Checks timestamps (RFC 3161): that the token is over the checkpoint, that its authority signed
 * it, and that the authority is trusted, as of the time in the token. Revocation is not looked up.
 */
public final class TimestampChecks {
  private final Set<X509Certificate> trusted;

  private TimestampChecks(Set<X509Certificate> trusted) {
    this.trusted = trusted;
  }

  /** Takes the timestamps of these authorities, or of what stands under them, and of no others. */
  public static TimestampChecks trusting(Collection<X509Certificate> authorities) {
    return new TimestampChecks(Set.copyOf(authorities));
  }

  /** Takes everybody's timestamps: they then say only what whoever made them wanted to say. */
  public static TimestampChecks trustingAnybody() {
    return new TimestampChecks(null);
  }

  boolean isTrustingAnybody() {
    return trusted == null;
  }

  /**
   * The time that a token vouches for.
   *
   * @param token DER in base 64
   * @param sha256 what it must be over, in hexadecimal
   * @throws IllegalArgumentException with the reason, if it vouches for nothing
   */
  public Instant time(String token, String sha256) {
    try {
      var stamp = new TimeStampToken(new CMSSignedData(decoded(token)));
      TimeStampTokenInfo info = stamp.getTimeStampInfo();
      if (!TSPAlgorithms.SHA256.equals(info.getMessageImprintAlgOID())
          || !HexFormat.of().formatHex(info.getMessageImprintDigest()).equals(sha256)) {
        throw new IllegalArgumentException("the timestamp is over something else");
      }
      checkSigner(stamp, info.getGenTime());
      return info.getGenTime().toInstant();
    } catch (TSPException | CMSException | IOException | OperatorCreationException e) {
      throw new IllegalArgumentException("the timestamp does not hold: " + e.getMessage(), e);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the timestamp is of no trusted authority", e);
    }
  }

  private static byte[] decoded(String token) {
    byte[] bytes = Base64.getDecoder().decode(token);
    if (!Base64.getEncoder().encodeToString(bytes).equals(token)) {
      throw new IllegalArgumentException("the timestamp is not in its usual form");
    }
    return bytes;
  }

  private void checkSigner(TimeStampToken stamp, Date at)
      throws TSPException, OperatorCreationException, GeneralSecurityException {
    List<X509Certificate> carried = new ArrayList<>();
    X509Certificate signer = null;
    for (X509CertificateHolder each : stamp.getCertificates().getMatches(null)) {
      X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(each);
      carried.add(certificate);
      if (stamp.getSID().match(each)) {
        signer = certificate;
      }
    }
    if (signer == null) {
      throw new TSPException("the authority's certificate is missing");
    }
    stamp.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
    if (!isTrustingAnybody() && !trusted.contains(signer)) {
      findPath(signer, carried, at);
    }
  }

  private void findPath(X509Certificate signer, List<X509Certificate> carried, Date at)
      throws GeneralSecurityException {
    if (trusted.isEmpty()) {
      throw new GeneralSecurityException("no authority is trusted");
    }
    var target = new X509CertSelector();
    target.setCertificate(signer);
    var path =
        new PKIXBuilderParameters(
            trusted.stream()
                .map(authority -> new TrustAnchor(authority, null))
                .collect(Collectors.toSet()),
            target);
    path.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(carried)));
    path.setRevocationEnabled(false);
    path.setDate(at);
    CertPathBuilder.getInstance("PKIX").build(path);
  }
}
