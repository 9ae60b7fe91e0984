package fr.vigie.report;

import fr.vigie.platform.Settings;
import fr.vigie.platform.keys.KeyRing;
import fr.vigie.reports.seal.InstanceKeys;
import fr.vigie.reports.seal.PadesSealer;
import fr.vigie.reports.seal.TestNames;
import fr.vigie.reports.seal.TimestampAuthority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What this instance seals its reports with: the key store and timestamp authority that the
 * environment names ({@code VIGIE_SEAL_P12}, {@code VIGIE_SEAL_PASSWORD}, {@code VIGIE_TSA_URL}),
 * or else keys of its own, which mark each report as sealed for trial.
 */
@ApplicationScoped
class Seal {
  private static final String TSA = "VIGIE_TSA_URL";
  private static final Duration TSA_PATIENCE = Duration.ofSeconds(10);
  private static final int PASSWORD_BYTES = 24;
  private static final TestNames NAMES =
      new TestNames(
          "Vigie",
          "FR",
          "Vigie, autorité d'essai",
          "Vigie, cachet d'essai",
          "Vigie, horodatage d'essai");

  @Inject Settings settings;
  @Inject KeyRing ring;
  @Inject InstantSource clock;
  private InstanceKeys keys;
  private TimestampAuthority authority;
  private PadesSealer sealer;

  /** Seals a PDF as of now. */
  byte[] seal(byte[] pdf, Instant at) {
    return sealer().seal(pdf, at);
  }

  /**
   * The authorities over the keys in use, and those that {@code VIGIE_TRUSTED_CERTIFICATES} names
   * besides: the root of a timestamp authority, say.
   *
   * @throws RuntimeException if nothing could be sealed with what is configured
   */
  List<X509Certificate> anchors() {
    sealer();
    var anchors = new ArrayList<>(keys().anchors());
    settings.text("VIGIE_TRUSTED_CERTIFICATES").ifPresent(file -> anchors.addAll(trusted(file)));
    return anchors;
  }

  private static List<X509Certificate> trusted(String file) {
    try (InputStream pem = Files.newInputStream(Path.of(file))) {
      return CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
          .map(X509Certificate.class::cast)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("VIGIE_TRUSTED_CERTIFICATES cannot be read", e);
    } catch (CertificateException e) {
      throw new IllegalStateException("VIGIE_TRUSTED_CERTIFICATES holds no certificates", e);
    }
  }

  private synchronized PadesSealer sealer() {
    if (sealer == null) {
      sealer = new PadesSealer(keys(), authority());
    }
    return sealer;
  }

  /** Who says when something was sealed. */
  synchronized TimestampAuthority authority() {
    if (authority == null) {
      authority =
          settings
              .text(TSA)
              .map(url -> TimestampAuthority.remote(URI.create(url), TSA_PATIENCE))
              .orElseGet(() -> TimestampAuthority.local(keys()));
    }
    return authority;
  }

  /** Whether the timestamp authority is this instance itself. */
  boolean stampsItself() {
    return settings.text(TSA).isEmpty();
  }

  private synchronized InstanceKeys keys() {
    if (keys == null) {
      keys = settings.text("VIGIE_SEAL_P12").map(this::given).orElseGet(this::own);
    }
    return keys;
  }

  private InstanceKeys given(String file) {
    try {
      return InstanceKeys.load(
          Files.readAllBytes(Path.of(file)),
          settings.text("VIGIE_SEAL_PASSWORD").orElse("").toCharArray());
    } catch (IOException e) {
      throw new UncheckedIOException("VIGIE_SEAL_P12 cannot be read", e);
    }
  }

  private InstanceKeys own() {
    char[] password =
        new String(
                ring.findOrMake("seal.password", false, Seal::newPassword),
                StandardCharsets.US_ASCII)
            .toCharArray();
    return InstanceKeys.load(
        ring.findOrMake(
            "seal.p12", false, () -> InstanceKeys.createTest(NAMES, clock.instant(), password)),
        password);
  }

  private static byte[] newPassword() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII);
  }
}
