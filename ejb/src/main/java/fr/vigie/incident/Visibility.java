package fr.vigie.incident;

/** Who reads an entry of a ticket's log. */
public enum Visibility {
  /** Every party, Structures too. */
  PUBLIC,
  /** The three levels of support: GRADeS and the operator. */
  INTERNAL
}
