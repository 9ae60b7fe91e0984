package fr.vigie.reports.verify;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.KeyStoreSignatureTokenConnection;
import fr.vigie.reports.Samples;
import fr.vigie.reports.SealedSamples;
import fr.vigie.reports.pdf.PdfRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyStore.PasswordProtection;
import java.util.Date;

/** A seal with our key, made by somebody who spared himself the timestamp. */
final class UntimedSeal {

  private UntimedSeal() {}

  static byte[] seal(byte[] pkcs12, char[] password) {
    var protection = new PasswordProtection(password);
    try (var token = new KeyStoreSignatureTokenConnection(pkcs12, "PKCS12", protection)) {
      var key = token.getKey("seal", protection);
      var parameters = new PAdESSignatureParameters();
      parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
      parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
      parameters.setSigningCertificate(key.getCertificate());
      parameters.setCertificateChain(key.getCertificateChain());
      parameters.bLevel().setSigningDate(Date.from(SealedSamples.SEALED));
      var service = new PAdESService(new CommonCertificateVerifier(true));
      var pdf = new InMemoryDocument(new PdfRenderer().render(Samples.small().build()));
      var value = token.sign(service.getDataToSign(pdf, parameters), DigestAlgorithm.SHA256, key);
      try (var signed = service.signDocument(pdf, parameters, value).openStream()) {
        return signed.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
