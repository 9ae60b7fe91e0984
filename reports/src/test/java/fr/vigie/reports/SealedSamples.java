package fr.vigie.reports;

import fr.vigie.reports.pdf.PdfRenderer;
import fr.vigie.reports.seal.InstanceKeys;
import fr.vigie.reports.seal.PadesSealer;
import fr.vigie.reports.seal.Sealer;
import fr.vigie.reports.seal.TestNames;
import fr.vigie.reports.seal.TimestampAuthority;
import fr.vigie.reports.verify.Trust;
import java.time.Instant;

/** Sealed reports to try things on; the keys are made once. */
public final class SealedSamples {
  public static final Instant SEALED = Instant.parse("2026-09-02T08:00:00Z");
  public static final Instant LATER = Instant.parse("2027-01-15T09:00:00Z");
  public static final char[] PASSWORD = "mot de passe".toCharArray();

  /** Ours. */
  public static final byte[] PKCS12 = InstanceKeys.createTest(names("GRADeS"), SEALED, PASSWORD);

  public static final InstanceKeys KEYS = InstanceKeys.load(PKCS12, PASSWORD);

  /** Somebody else's, who gave himself our names. */
  public static final InstanceKeys FOREIGN =
      InstanceKeys.load(InstanceKeys.createTest(names("GRADeS"), SEALED, PASSWORD), PASSWORD);

  public static final Sealer SEALER = new PadesSealer(KEYS, TimestampAuthority.local(KEYS));
  public static final Trust TRUST = Trust.in(KEYS.anchors());

  private static final byte[] SMALL = seal(new PdfRenderer().render(Samples.small().build()));

  private SealedSamples() {}

  /** The small sample, sealed. */
  public static byte[] small() {
    return SMALL.clone();
  }

  public static byte[] seal(byte[] pdf) {
    return SEALER.seal(pdf, SEALED);
  }

  public static TestNames names(String organisation) {
    return new TestNames(
        organisation, "FR", "Autorité d’essai", "Cachet d’essai, Vigie", "Horodatage d’essai");
  }
}
