package fr.vigie.it.installation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.tsp.TimeStampRequest;

/** A timestamp authority (RFC 3161) on this machine. */
final class LocalAuthority implements AutoCloseable {
  private static final String ENTRY = "timestamp";

  private final HttpServer server;
  private final KeyEntityTSPSource source;
  private final AtomicInteger asked = new AtomicInteger();

  private LocalAuthority(HttpServer server, KeyEntityTSPSource source) {
    this.server = server;
    this.source = source;
  }

  /** Stamps with the entry {@code timestamp} of a key store. */
  static LocalAuthority with(Path pkcs12, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(pkcs12)) {
      store.load(in, password);
    }
    var chain =
        Arrays.stream(store.getCertificateChain(ENTRY)).map(X509Certificate.class::cast).toList();
    var source =
        new KeyEntityTSPSource((PrivateKey) store.getKey(ENTRY, password), chain.get(0), chain);
    source.setTsaPolicy("1.2.3.4");
    var authority =
        new LocalAuthority(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
            source);
    authority.server.createContext("/", authority::answer);
    authority.server.start();
    return authority;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** How often it was asked. */
  int asked() {
    return asked.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    try (exchange) {
      var request = new TimeStampRequest(exchange.getRequestBody().readAllBytes());
      byte[] token =
          source
              .getTimeStampResponse(
                  DigestAlgorithm.forOID(request.getMessageImprintAlgOID().getId()),
                  request.getMessageImprintDigest())
              .getBytes();
      byte[] answer =
          new TimeStampResp(
                  new PKIStatusInfo(PKIStatus.granted),
                  ContentInfo.getInstance(ASN1Primitive.fromByteArray(token)))
              .getEncoded();
      exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
