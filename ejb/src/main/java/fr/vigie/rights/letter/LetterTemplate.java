package fr.vigie.rights.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A version of a template, from 1. Never changed: a change is the next version. */
@Entity
@Table(name = "letter_template")
@IdClass(LetterTemplate.Key.class)
public class LetterTemplate {
  @Id
  @Enumerated(EnumType.STRING)
  private LetterKind kind;

  @Id private String language;
  @Id private int number;
  private String subject;
  private String body;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "person_id")
  private UUID personId;

  protected LetterTemplate() {}

  LetterTemplate(
      LetterKind kind,
      String language,
      int number,
      LetterWords.Wording wording,
      Instant savedAt,
      UUID personId) {
    this.kind = kind;
    this.language = language;
    this.number = number;
    this.subject = wording.subject();
    this.body = wording.text();
    this.savedAt = savedAt;
    this.personId = personId;
  }

  TemplateView asView() {
    return new TemplateView(kind, language, number, subject, body, savedAt, personId);
  }

  /** Kind, language and number. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private LetterKind kind;
    private String language;
    private int number;

    /** Filled in by the provider. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && kind == that.kind
          && number == that.number
          && Objects.equals(language, that.language);
    }

    @Override
    public int hashCode() {
      return Objects.hash(kind, language, number);
    }
  }
}
