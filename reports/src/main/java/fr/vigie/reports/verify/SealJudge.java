package fr.vigie.reports.verify;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import eu.europa.esig.dss.validation.reports.Reports;
import fr.vigie.reports.seal.SealCertificate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Judges the signature of a file that ends with it, under the strict policy, without a network. */
final class SealJudge {
  private static final ValidationPolicy POLICY = policy();

  private final Trust trust;
  private final Instant at;

  SealJudge(Trust trust, Instant at) {
    this.trust = trust;
    this.at = at;
  }

  /** The judgement; empty if the file's own tables do not lead to exactly one signature. */
  Optional<Seal> judge(byte[] signedFile) {
    var document = new InMemoryDocument(signedFile, "report.pdf", MimeTypeEnum.PDF);
    var validator = new PDFDocumentValidator(document);
    validator.setPdfObjFactory(reading());
    validator.setCertificateVerifier(verifier());
    validator.setValidationTime(Date.from(at));
    validator.setEnableEtsiValidationReport(false);
    List<AdvancedSignature> signatures = validator.getSignatures();
    if (signatures.size() != 1) {
      return Optional.empty();
    }
    Reports reports = validator.validateDocument(POLICY);
    return Optional.of(seal(signer(signatures.get(0)), reports));
  }

  private static PdfBoxNativeObjectFactory reading() {
    var factory = new PdfBoxNativeObjectFactory();
    var nothing = new NoLaterRevision();
    factory.setPdfDifferencesFinder(nothing);
    factory.setPdfObjectModificationsFinder(nothing);
    return factory;
  }

  private static Seal seal(Optional<SealCertificate> signer, Reports reports) {
    SignatureWrapper signature = reports.getDiagnosticData().getSignatures().get(0);
    SimpleReport report = reports.getSimpleReport();
    List<Problem> problems = new ArrayList<>();
    boolean unaltered = signature.isSignatureValid();
    if (!unaltered) {
      problems.add(Problem.of(Problem.Code.CONTENT_ALTERED));
    }
    boolean trusted = signature.isTrustedChain();
    if (!trusted) {
      String name = signer.map(SealCertificate::name).orElse("");
      problems.add(Problem.of(Problem.Code.UNKNOWN_SIGNER, name));
    }
    Optional<Instant> signedAt = signedAt(signature, report, problems);
    if (problems.isEmpty() && report.getIndication(signature.getId()) != Indication.TOTAL_PASSED) {
      problems.add(refusal(report.getSubIndication(signature.getId())));
    }
    return new Seal(
        unaltered, trusted, signer, signedAt, signature.getSignatureFormat().toString(), problems);
  }

  private static Optional<Instant> signedAt(
      SignatureWrapper signature, SimpleReport report, List<Problem> problems) {
    List<TimestampWrapper> timestamps = signature.getTLevelTimestamps();
    if (timestamps.isEmpty()) {
      problems.add(Problem.of(Problem.Code.TIMESTAMP_MISSING));
      return Optional.empty();
    }
    Optional<Instant> valid =
        timestamps.stream()
            .filter(timestamp -> report.getIndication(timestamp.getId()) == Indication.PASSED)
            .map(timestamp -> timestamp.getProductionTime().toInstant())
            .min(Instant::compareTo);
    if (valid.isEmpty()) {
      problems.add(Problem.of(Problem.Code.TIMESTAMP_INVALID));
    }
    return valid;
  }

  private static Problem refusal(SubIndication reason) {
    if (reason == null) {
      return Problem.of(Problem.Code.REFUSED_BY_POLICY, "");
    }
    return switch (reason) {
      case REVOKED, REVOKED_NO_POE, REVOKED_CA_NO_POE -> Problem.of(Problem.Code.SIGNER_REVOKED);
      case EXPIRED, NOT_YET_VALID, OUT_OF_BOUNDS_NO_POE, OUT_OF_BOUNDS_NOT_REVOKED ->
          Problem.of(Problem.Code.SIGNER_EXPIRED);
      default -> Problem.of(Problem.Code.REFUSED_BY_POLICY, reason.name());
    };
  }

  private static Optional<SealCertificate> signer(AdvancedSignature signature) {
    return Optional.ofNullable(signature.getSigningCertificateToken())
        .map(token -> SealCertificate.of(token.getCertificate()));
  }

  private CommonCertificateVerifier verifier() {
    var trusted = new CommonTrustedCertificateSource();
    trust.certificates().forEach(each -> trusted.addCertificate(new CertificateToken(each)));
    // "simple": it builds no source that goes out to the network
    var verifier = new CommonCertificateVerifier(true);
    verifier.setTrustedCertSources(trusted);
    if (!trust.revocationLists().isEmpty()) {
      verifier.setCrlSource(new ExternalResourcesCRLSource(lists()));
    }
    return verifier;
  }

  private InputStream[] lists() {
    return trust.revocationLists().stream()
        .map(list -> new ByteArrayInputStream(encoded(list)))
        .toArray(InputStream[]::new);
  }

  private static byte[] encoded(X509CRL list) {
    try {
      return list.getEncoded();
    } catch (CRLException e) {
      throw new IllegalArgumentException("a revocation list that cannot be encoded", e);
    }
  }

  private static ValidationPolicy policy() {
    try (InputStream in =
        SealJudge.class.getResourceAsStream("/fr/vigie/reports/verify/policy.xml")) {
      return ValidationPolicyLoader.fromValidationPolicy(Objects.requireNonNull(in)).create();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
