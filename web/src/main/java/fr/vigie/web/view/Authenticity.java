package fr.vigie.web.view;

import fr.vigie.report.Finding;
import fr.vigie.reports.verify.Problem;
import fr.vigie.reports.verify.Problem.Code;
import java.util.EnumSet;
import java.util.Set;

/** The one answer to "is this report genuine?"; where several things are wrong, the worst. */
public enum Authenticity {
  /** As it was sealed, and its figures follow from its evidence. */
  GENUINE("kept", "check"),
  /** The same, but the seal is for trial and proves nothing to third parties. */
  TRIAL("soon", "hourglass"),
  /** A letter as it was sealed. */
  LETTER("kept", "check"),
  /** The same under a seal for trial. */
  TRIAL_LETTER("soon", "hourglass"),
  /** Something was changed since it was sealed. */
  ALTERED("late", "alert"),
  /** Sealed by somebody whom this portal does not know. */
  UNKNOWN_SIGNER("late", "alert"),
  /** Unchanged, but seal or timestamp cannot be relied upon. */
  DOUBTFUL_SEAL("late", "alert"),
  /** Sealed and unchanged, but the figures shown do not follow from the evidence. */
  WRONG_FIGURES("late", "alert"),
  /** Sealed and unchanged, but without evidence to compute the figures from. */
  NO_EVIDENCE("soon", "info"),
  /** Nobody has sealed this file. */
  NOT_A_REPORT("none", "none"),
  /** Nothing can be said of this file. */
  UNREADABLE("none", "none");

  private static final Set<Code> UNREADABLE_FILES =
      EnumSet.of(Code.TOO_LARGE, Code.EXPANDS_TOO_FAR, Code.ENCRYPTED, Code.MALFORMED);
  private static final Set<Code> UNSEALED_FILES = EnumSet.of(Code.NOT_A_PDF, Code.UNSIGNED);
  private static final Set<Code> ALTERATIONS =
      EnumSet.of(
          Code.REWRITTEN,
          Code.CONTENT_ALTERED,
          Code.CHANGED_AFTER_SIGNING,
          Code.ATTACHMENT_REPLACED);

  private final String tone;
  private final String icon;

  Authenticity(String tone, String icon) {
    this.tone = tone;
    this.icon = icon;
  }

  /** The answer that follows from what was found out. */
  public static Authenticity of(Finding finding) {
    if (has(finding, UNREADABLE_FILES)) {
      return UNREADABLE;
    }
    if (has(finding, UNSEALED_FILES)) {
      return NOT_A_REPORT;
    }
    if (has(finding, ALTERATIONS) || !finding.intact()) {
      return ALTERED;
    }
    if (has(finding, EnumSet.of(Code.UNKNOWN_SIGNER))) {
      return UNKNOWN_SIGNER;
    }
    if (!finding.problems().isEmpty()) {
      return DOUBTFUL_SEAL;
    }
    if (finding.letter()) {
      return finding.testSignature() ? TRIAL_LETTER : LETTER;
    }
    return finding.figuresFollow().map(follow -> believed(finding, follow)).orElse(NO_EVIDENCE);
  }

  private static Authenticity believed(Finding finding, boolean follow) {
    if (!follow) {
      return WRONG_FIGURES;
    }
    return finding.testSignature() ? TRIAL : GENUINE;
  }

  private static boolean has(Finding finding, Set<Code> codes) {
    return finding.problems().stream().map(Problem::code).anyMatch(codes::contains);
  }

  public String tone() {
    return tone;
  }

  public String icon() {
    return icon;
  }

  /** Whether the file was sealed, so that there is more to say of it. */
  public boolean sealed() {
    return this != NOT_A_REPORT && this != UNREADABLE;
  }
}
