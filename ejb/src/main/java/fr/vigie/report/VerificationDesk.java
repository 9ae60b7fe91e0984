package fr.vigie.report;

import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.reports.document.Attachment;
import fr.vigie.reports.seal.SealCertificate;
import fr.vigie.reports.verify.Limits;
import fr.vigie.reports.verify.ReportVerifier;
import fr.vigie.reports.verify.Verification;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;

/** Says of any file whether it is a report as it was sealed; open to everybody. */
@Stateless
@PermitAll
public class VerificationDesk {
  /** The most bytes that a report to be verified may have. */
  public static final long LARGEST = Limits.DEFAULT.bytes();

  /** The file in a letter that says what it is; a report has none. */
  public static final String LETTER = "letter.json";

  @Inject SealAuthorities authorities;
  @Inject Instance<EvidenceCheck> checks;
  @Inject InstantSource clock;
  private final ReportVerifier verifier = new ReportVerifier(Limits.DEFAULT);

  /** Verifies a file: who sealed it, when, whether it is intact, whether its figures follow. */
  @UseCase(Permission.PUBLIC)
  public Finding verify(Path file) {
    try {
      return finding(verifier.verify(file, authorities.trusted(), clock.instant()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Finding finding(Verification verification) {
    return new Finding(
        verification.intact(),
        verification.signer().map(SealCertificate::name),
        verification.signer().map(SealCertificate::organisation),
        verification.signedAt(),
        verification.level(),
        verification.testSignature(),
        verification.attachments().stream().flatMap(this::follows).findFirst(),
        verification.attachments().stream()
            .anyMatch(attachment -> attachment.name().equals(LETTER)),
        verification.problems());
  }

  private Stream<Boolean> follows(Attachment attachment) {
    return checks.stream()
        .filter(check -> check.file().equals(attachment.name()))
        .map(check -> check.follows(attachment.bytes()));
  }
}
