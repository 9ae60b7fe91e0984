package fr.vigie.reports.document;

import java.util.Objects;

/** A tinted panel that must not be missed; its title says in words what its tone says in colour. */
public record Callout(Tone tone, String title, Text text) implements Block {
  public Callout {
    Objects.requireNonNull(tone, "tone");
    Required.words(title, "the title of a callout");
    Required.words(text.characters(), "a callout");
  }

  @Override
  public void accept(BlockVisitor visitor) {
    visitor.callout(this);
  }
}
