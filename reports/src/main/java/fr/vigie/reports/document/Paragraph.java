package fr.vigie.reports.document;

import java.util.Objects;

/** A paragraph of running text. */
public record Paragraph(Text text, Role role) implements Block {

  /** How loud a paragraph is. */
  public enum Role {
    /** The sentence that somebody reads who reads only one. */
    LEAD,
    BODY,
    /** Second line: sources, conditions. */
    MUTED,
    /** Who stands for a letter: on the right, kept on one page. */
    SIGNATURE
  }

  public Paragraph {
    Objects.requireNonNull(role, "role");
    Required.words(text.characters(), "a paragraph");
  }

  @Override
  public void accept(BlockVisitor visitor) {
    visitor.paragraph(this);
  }
}
