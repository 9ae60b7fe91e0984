package fr.vigie.reports.document;

/** What a value means, shown by colour and shape beside a word, never instead of it. */
public enum Tone {
  NEUTRAL,
  KEPT,
  SOON,
  BROKEN,
  WAITING
}
