package fr.vigie.rights;

/** What a file is to its request. */
public enum PieceKind {
  /** Copy of an identity document: destroyed as soon as the identity is checked. */
  IDENTITY,
  /** Shows that the requester may act for the person. */
  PROOF,
  /** The request itself, or what came with it. */
  REQUEST,
  /** What a colleague, or somebody outside, was asked for and handed in. */
  CONTRIBUTION,
  /** What was answered. */
  ANSWER,
  /** A letter that the portal signed. */
  LETTER,
  OTHER
}
