package fr.vigie.directory;

/** What somebody is for the service in a Structure (annex 1). */
public enum ContactPart {
  /** Référent métier, or head of the project: one for each Structure. */
  BUSINESS_REFERENT,
  /** In charge of the Structure's accounts: one at least. */
  ADMINISTRATOR
}
