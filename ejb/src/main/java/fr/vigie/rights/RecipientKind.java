package fr.vigie.rights;

/** What a recipient of the data is. */
public enum RecipientKind {
  PROCESSOR,
  STRUCTURE,
  PROFESSIONAL,
  AUTHORITY,
  OTHER
}
