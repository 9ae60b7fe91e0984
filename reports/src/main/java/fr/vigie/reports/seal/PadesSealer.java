package fr.vigie.reports.seal;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Seals as PAdES-BASELINE-T: a signature with a timestamp, in a field that is not shown, certifying
 * that nothing may be changed afterwards. Immutable and safe for all threads.
 */
public final class PadesSealer implements Sealer {

  /** Bytes reserved for the signature and its timestamp, each with a few certificates. */
  private static final int RESERVED = 12_288;

  private final KeyPairWithChain keys;
  private final SealCertificate certificate;
  private final CertificateToken token;
  private final List<CertificateToken> chain;
  private final SignatureAlgorithm algorithm;
  private final TimestampAuthority authority;

  public PadesSealer(InstanceKeys keys, TimestampAuthority authority) {
    this.keys = keys.seal();
    this.authority = authority;
    certificate = keys.certificate();
    chain = this.keys.carried().stream().map(CertificateToken::new).toList();
    token = chain.get(0);
    algorithm =
        SignatureAlgorithm.getAlgorithm(
            EncryptionAlgorithm.forKey(this.keys.certificate().getPublicKey()),
            DigestAlgorithm.SHA256);
  }

  @Override
  public SealCertificate certificate() {
    return certificate;
  }

  @Override
  public byte[] seal(byte[] pdf, Instant at) {
    try {
      var service = new PAdESService(new CommonCertificateVerifier(true));
      service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
      service.setTspSource(authority.at(at));
      var document = new InMemoryDocument(pdf, "report.pdf", MimeTypeEnum.PDF);
      PAdESSignatureParameters parameters = parameters(at);
      ToBeSigned toSign = service.getDataToSign(document, parameters);
      DSSDocument signed = service.signDocument(document, parameters, signature(toSign));
      var bytes = new ByteArrayOutputStream(pdf.length + 4 * RESERVED);
      signed.writeTo(bytes);
      return bytes.toByteArray();
    } catch (DSSException | IllegalInputException | GeneralSecurityException | IOException e) {
      throw new SealingException("the report could not be sealed", e);
    }
  }

  private PAdESSignatureParameters parameters(Instant at) {
    var parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.setSigningCertificate(token);
    parameters.setCertificateChain(chain);
    parameters.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
    parameters.setSignerName(certificate.name());
    parameters.setContentSize(RESERVED);
    parameters.bLevel().setSigningDate(Date.from(at));
    return parameters;
  }

  private SignatureValue signature(ToBeSigned toSign) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(algorithm.getJCEId());
    signature.initSign(keys.key());
    signature.update(toSign.getBytes());
    return new SignatureValue(algorithm, signature.sign());
  }
}
