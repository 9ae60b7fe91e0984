package fr.vigie.reports.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/**
 * What people want to know of a certificate.
 *
 * @param name common name of its subject; empty if it has none
 * @param organisation organisation of its subject; empty if it has none
 * @param fingerprint SHA-256 over the certificate, in lower-case hexadecimal
 * @param test whether it says of itself that it is no more than a trial
 */
public record SealCertificate(
    String name,
    String organisation,
    String fingerprint,
    Instant validFrom,
    Instant validTo,
    boolean test) {

  /**
   * Reads a certificate.
   *
   * @throws IllegalArgumentException if it cannot be encoded
   */
  public static SealCertificate of(X509Certificate certificate) {
    try {
      X500Name subject = new JcaX509CertificateHolder(certificate).getSubject();
      return new SealCertificate(
          part(subject, BCStyle.CN),
          part(subject, BCStyle.O),
          fingerprint(certificate.getEncoded()),
          certificate.getNotBefore().toInstant(),
          certificate.getNotAfter().toInstant(),
          TestKeys.made(certificate));
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("a certificate that cannot be encoded", e);
    }
  }

  private static String part(X500Name name, ASN1ObjectIdentifier type) {
    RDN[] parts = name.getRDNs(type);
    return parts.length == 0 ? "" : parts[0].getFirst().getValue().toString();
  }

  private static String fingerprint(byte[] encoded) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
