package fr.vigie.reports.verify;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;

/**
 * Whose seals and timestamps count.
 *
 * @param certificates authorities or single certificates, those in use and those retired
 * @param revocationLists lists at hand; none is fetched from the network
 */
public record Trust(List<X509Certificate> certificates, List<X509CRL> revocationLists) {

  public Trust {
    certificates = List.copyOf(certificates);
    revocationLists = List.copyOf(revocationLists);
  }

  public static Trust in(Collection<X509Certificate> certificates) {
    return new Trust(List.copyOf(certificates), List.of());
  }
}
