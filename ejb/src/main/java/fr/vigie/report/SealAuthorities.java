package fr.vigie.report;

import fr.vigie.reports.seal.SealCertificate;
import fr.vigie.reports.verify.Trust;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;

/** The authorities whose seals count: those in use and those retired. */
@ApplicationScoped
class SealAuthorities {
  @PersistenceContext EntityManager entities;
  @Inject InstantSource clock;

  /** Keeps authorities that are not known yet. */
  void remember(List<X509Certificate> used) {
    for (X509Certificate certificate : used) {
      String fingerprint = SealCertificate.of(certificate).fingerprint();
      if (entities.find(SealAuthority.class, fingerprint) == null) {
        entities.persist(new SealAuthority(fingerprint, text(certificate), clock.instant()));
      }
    }
  }

  Trust trusted() {
    return Trust.in(
        entities
            .createQuery("select a from SealAuthority a", SealAuthority.class)
            .getResultStream()
            .map(authority -> certificate(authority.certificate()))
            .toList());
  }

  private static String text(X509Certificate certificate) {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate certificate(String text) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(text)));
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }
}
