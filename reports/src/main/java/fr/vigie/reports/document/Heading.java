package fr.vigie.reports.document;

import java.util.Locale;
import java.util.Optional;

/**
 * A heading, which opens a section up to the next one of the same or a higher rank.
 *
 * @param level 2 to 4; level 1 is the title of the document
 * @param language that the section is written in; empty for that of what it is part of
 */
public record Heading(int level, String text, Optional<Locale> language) implements Block {
  public Heading {
    Required.that(level >= 2 && level <= 4, "a heading has level 2 to 4, not " + level);
    Required.words(text, "a heading");
  }

  @Override
  public void accept(BlockVisitor visitor) {
    visitor.heading(this);
  }
}
