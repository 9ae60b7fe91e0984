package fr.vigie.reports.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes the keys of an instance that was given none: an authority, a seal and a timestamp authority
 * under it, RSA of 3,072 bits, valid for ten years. Each certificate says by its policy that it is
 * a trial. The authority's private key is thrown away once it has issued the two certificates.
 */
final class TestKeys {

  /** The certificate policy "made by the instance itself, for trial", an identifier of our own. */
  private static final ASN1ObjectIdentifier POLICY =
      new ASN1ObjectIdentifier("2.25.281731934106352614917268364118296341217");

  /** No revocation information is available for this certificate (RFC 9608). */
  private static final ASN1ObjectIdentifier NO_REVOCATION = new ASN1ObjectIdentifier("2.5.29.56");

  private static final int KEY_BITS = 3_072;
  private static final int YEARS = 10;
  private static final int SERIAL_BITS = 120;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final TestNames names;
  private final Instant from;
  private final KeyPair authority = newKey();

  private TestKeys(TestNames names, Instant at) throws GeneralSecurityException {
    this.names = names;
    from = at.truncatedTo(ChronoUnit.SECONDS);
  }

  /** New keys, in a PKCS#12 file under this password. */
  static byte[] create(TestNames names, Instant at, char[] password) {
    if (CharBuffer.wrap(password).chars().anyMatch(character -> character > 0x7E)) {
      throw new SealingException("the password of a key file is of ASCII characters only");
    }
    try {
      return new TestKeys(names, at).store(password);
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new SealingException("test keys could not be made", e);
    }
  }

  /** Whether a certificate was made here or by another instance. */
  static boolean made(X509Certificate certificate) {
    byte[] value = certificate.getExtensionValue(Extension.certificatePolicies.getId());
    if (value == null) {
      return false;
    }
    try {
      var policies =
          CertificatePolicies.getInstance(JcaX509ExtensionUtils.parseExtensionValue(value));
      return policies.getPolicyInformation(POLICY) != null;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private byte[] store(char[] password)
      throws GeneralSecurityException, IOException, OperatorCreationException {
    X509Certificate root = root();
    KeyPair seal = newKey();
    KeyPair timestamp = newKey();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        InstanceKeys.SEAL,
        seal.getPrivate(),
        password,
        new Certificate[] {sealCertificate(seal), root});
    store.setKeyEntry(
        InstanceKeys.TIMESTAMP,
        timestamp.getPrivate(),
        password,
        new Certificate[] {timestampCertificate(timestamp), root});
    var bytes = new ByteArrayOutputStream();
    store.store(bytes, password);
    return bytes.toByteArray();
  }

  private X509Certificate root()
      throws GeneralSecurityException, IOException, OperatorCreationException {
    var builder = builder(names.authority(), authority);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    builder.addExtension(
        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    return issued(builder);
  }

  private X509Certificate sealCertificate(KeyPair key)
      throws GeneralSecurityException, IOException, OperatorCreationException {
    var builder = builder(names.seal(), key);
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    builder.addExtension(NO_REVOCATION, false, DERNull.INSTANCE);
    return issued(builder);
  }

  private X509Certificate timestampCertificate(KeyPair key)
      throws GeneralSecurityException, IOException, OperatorCreationException {
    var builder = builder(names.timestamp(), key);
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    builder.addExtension(
        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    builder.addExtension(NO_REVOCATION, false, DERNull.INSTANCE);
    return issued(builder);
  }

  private JcaX509v3CertificateBuilder builder(String commonName, KeyPair key)
      throws GeneralSecurityException, IOException {
    Instant to = from.atZone(ZoneOffset.UTC).plusYears(YEARS).toInstant();
    var builder =
        new JcaX509v3CertificateBuilder(
            name(names.authority()),
            new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS),
            Date.from(from),
            Date.from(to),
            name(commonName),
            key.getPublic());
    var extensions = new JcaX509ExtensionUtils();
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        extensions.createSubjectKeyIdentifier(key.getPublic()));
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        extensions.createAuthorityKeyIdentifier(authority.getPublic()));
    builder.addExtension(
        Extension.certificatePolicies,
        false,
        new CertificatePolicies(new PolicyInformation(POLICY)));
    return builder;
  }

  private X509Certificate issued(JcaX509v3CertificateBuilder builder)
      throws GeneralSecurityException, OperatorCreationException {
    var signer = new JcaContentSignerBuilder("SHA256withRSA").build(authority.getPrivate());
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }

  private X500Name name(String commonName) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, names.country())
        .addRDN(BCStyle.O, names.organisation())
        .addRDN(BCStyle.CN, commonName)
        .build();
  }

  private static KeyPair newKey() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(KEY_BITS, RANDOM);
    return generator.generateKeyPair();
  }
}
