package fr.vigie.reports.document;

import java.util.Objects;

/** What a fill means in one picture. */
public record Legend(Fill fill, String text) {
  public Legend {
    Objects.requireNonNull(fill, "fill");
    Required.words(text, "a legend");
  }
}
