package fr.vigie.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What was chosen for a reading, and on what grounds. */
@Embeddable
public class ReadingChoice {
  @Column(name = "choice")
  private String choice;

  @Column(name = "source")
  private String source;

  protected ReadingChoice() {}

  ReadingChoice(String choice, String source) {
    this.choice = choice;
    this.source = source;
  }

  String choice() {
    return choice;
  }

  String source() {
    return source;
  }
}
