package fr.vigie.report;

import fr.vigie.platform.door.Permission;
import fr.vigie.reports.document.Document;
import fr.vigie.sla.Verdict;
import java.util.UUID;

/** A kind of monthly report, which the feature that it is about brings. */
public interface ReportKind {
  /** What orders call it. */
  String name();

  /** What one must be allowed to get it by mail. */
  Permission reading();

  /** Whether it is for the client and the operator of the service alone, not for its users. */
  boolean isForPartiesAlone();

  /**
   * Composes a report with its evidence attached.
   *
   * @throws fr.vigie.platform.RefusedException if the caller may not have it, or it cannot be made
   */
  Composed compose(ReportOrder order);

  /**
   * A report to be sealed.
   *
   * @param mail what subscribers are told
   */
  record Composed(
      UUID serviceId, boolean provisional, Verdict verdict, Document document, Words mail) {}

  /** The words of a mail. */
  record Words(String subject, String text) {}
}
