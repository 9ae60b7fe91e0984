package fr.vigie.incident.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** What a notice says in one language, its placeholders filled in. */
@Embeddable
public class NoticeWording {
  @Column(name = "language")
  private String language;

  @Column(name = "template_number")
  private int template;

  @Column(name = "subject")
  private String subject;

  @Column(name = "body")
  private String text;

  protected NoticeWording() {}

  NoticeWording(String language, int template, String subject, String text) {
    this.language = language;
    this.template = template;
    this.subject = subject;
    this.text = text;
  }

  public String language() {
    return language;
  }

  /** The number of the template's version; 0 for the one that comes with the program. */
  public int template() {
    return template;
  }

  public String subject() {
    return subject;
  }

  public String text() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoticeWording that
        && template == that.template
        && Objects.equals(language, that.language)
        && Objects.equals(subject, that.subject)
        && Objects.equals(text, that.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(language, template, subject, text);
  }
}
