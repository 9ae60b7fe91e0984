package fr.vigie.incident.notice;

import fr.vigie.incident.rules.NoticeMoment;
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
import java.util.Optional;
import java.util.UUID;

/** A version of a template of notices, from 1. Never changed: a change is the next version. */
@Entity
@Table(name = "notice_template")
@IdClass(NoticeTemplate.Key.class)
public class NoticeTemplate {
  @Id
  @Enumerated(EnumType.STRING)
  private NoticeMoment moment;

  @Id private String language;
  @Id private int number;
  private String subject;
  private String body;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "person_id")
  private UUID personId;

  protected NoticeTemplate() {}

  NoticeTemplateView asView() {
    return new NoticeTemplateView(
        moment,
        language,
        number,
        subject,
        body,
        Optional.of(savedAt),
        Optional.ofNullable(personId));
  }

  /** Moment, language and number. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private NoticeMoment moment;
    private String language;
    private int number;

    /** Filled in by the provider. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && moment == that.moment
          && number == that.number
          && Objects.equals(language, that.language);
    }

    @Override
    public int hashCode() {
      return Objects.hash(moment, language, number);
    }
  }
}
