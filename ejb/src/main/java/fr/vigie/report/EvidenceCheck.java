package fr.vigie.report;

/** How a feature finds out whether the figures of a report of its own follow from its evidence. */
public interface EvidenceCheck {
  /** The name of the attachment that holds the evidence. */
  String file();

  /** Whether what the evidence states follows from the facts in it; false if it is unreadable. */
  boolean follows(byte[] evidence);
}
