package fr.vigie.web.page;

import fr.vigie.platform.RefusedException;
import fr.vigie.report.Finding;
import fr.vigie.report.VerificationDesk;
import fr.vigie.reports.verify.Problem;
import fr.vigie.web.api.Upload;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.Authenticity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;

/** Anybody can learn here whether a file is a report as it was sealed. */
@Named
@RequestScoped
public class VerifyPage {
  private static final long MEGABYTE = 1_048_576;

  @Inject VerificationDesk desk;
  @Inject Messages messages;
  @Inject Wording wording;

  private Part file;
  private boolean tooLarge;
  private Finding finding;
  private Authenticity answer;

  /** Says so where the upload was refused before it was read. */
  public void load() {
    if (tooLarge) {
      messages.error("verify.tooLarge", getLargest());
    }
  }

  /** Verifies the file; it is deleted right afterwards. */
  public void verify() throws IOException {
    if (file == null || file.getSize() == 0) {
      messages.error("verify.noFile");
      return;
    }
    try (Upload upload = Upload.of(file.getInputStream(), VerificationDesk.LARGEST)) {
      finding = desk.verify(upload.file());
      answer = Authenticity.of(finding);
    } catch (RefusedException refused) {
      messages.error("verify.tooLarge", getLargest());
    } finally {
      file.delete();
    }
  }

  /** What a problem says, with its arguments filled in. */
  public String words(Problem problem) {
    return messages.text(
        "verify.problem." + problem.code(),
        problem.arguments().stream().map(argument -> said(problem, argument)).toArray());
  }

  private String said(Problem problem, String argument) {
    return switch (problem.code()) {
      case TOO_LARGE, EXPANDS_TOO_FAR -> wording.number(Long.parseLong(argument) / MEGABYTE);
      case CHANGED_AFTER_SIGNING -> wording.number(Long.parseLong(argument));
      default -> argument;
    };
  }

  /** The most megabytes that a file may have. */
  public long getLargest() {
    return VerificationDesk.LARGEST / MEGABYTE;
  }

  public Finding getFinding() {
    return finding;
  }

  public Authenticity getAnswer() {
    return answer;
  }

  /** What is wrong, one by one. */
  public List<Problem> getProblems() {
    return finding == null ? List.of() : finding.problems();
  }

  /** Who sealed the file, as far as anybody did. */
  public String getSignedBy() {
    return finding.signedBy().orElse("");
  }

  public String getOrganisation() {
    return finding.organisation().orElse("");
  }

  /** When it was sealed, in words; empty if nobody independent says so. */
  public String getSignedAt() {
    return finding.signedAt().map(wording::dateTime).orElse("");
  }

  /** {@code true}, {@code false} or {@code unknown}. */
  public String getFigures() {
    return finding.figuresFollow().map(String::valueOf).orElse("unknown");
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public boolean isTooLarge() {
    return tooLarge;
  }

  public void setTooLarge(boolean tooLarge) {
    this.tooLarge = tooLarge;
  }
}
