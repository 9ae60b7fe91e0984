package fr.vigie.reports.seal;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** A private key and its certificates, its own first and the authority's last. */
record KeyPairWithChain(PrivateKey key, List<X509Certificate> chain) {

  KeyPairWithChain {
    chain = List.copyOf(chain);
  }

  X509Certificate certificate() {
    return chain.get(0);
  }

  X509Certificate anchor() {
    return chain.get(chain.size() - 1);
  }

  /**
   * What a signature carries: the chain without a root. A reader has to have the root already, and
   * a copy of it would be bytes that no signature protects.
   */
  List<X509Certificate> carried() {
    X509Certificate last = anchor();
    boolean rooted = last.getSubjectX500Principal().equals(last.getIssuerX500Principal());
    return rooted && chain.size() > 1 ? chain.subList(0, chain.size() - 1) : chain;
  }

  @Override
  public String toString() {
    return certificate().getSubjectX500Principal().getName();
  }
}
