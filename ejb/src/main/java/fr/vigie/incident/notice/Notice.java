package fr.vigie.incident.notice;

import fr.vigie.incident.rules.NoticeMoment;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What the Structures were told of an act on a ticket, or why they were not: one for each act. It
 * keeps the text and the Structures, no addresses.
 */
@Entity
@Table(name = "incident_notice")
public class Notice {
  @Id private UUID id;

  @Column(name = "incident_id")
  private UUID incidentId;

  @Column(name = "event_number")
  private int event;

  @Enumerated(EnumType.STRING)
  private NoticeMoment moment;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "settled_at")
  private Instant settledAt;

  @Column(name = "person_id")
  private UUID personId;

  private String reason;
  private int structures;
  private int mails;
  private int rejected;

  @ElementCollection
  @CollectionTable(name = "incident_notice_text", joinColumns = @JoinColumn(name = "notice_id"))
  private List<NoticeWording> texts = new ArrayList<>();

  protected Notice() {}

  /** What became of it. */
  public enum State {
    SENT,
    /** The Structures are not told, for a reason. */
    SET_ASIDE
  }

  /** Keeps what is sent. */
  void says(List<NoticeWording> wordings) {
    texts.addAll(wordings);
  }

  UUID incidentId() {
    return incidentId;
  }

  int event() {
    return event;
  }

  Instant settledAt() {
    return settledAt;
  }

  UUID personId() {
    return personId;
  }

  State state() {
    return state;
  }

  /**
   * As it is shown.
   *
   * @param whole whether its reader sees whom it reached, and what was set aside why
   */
  NoticeView asView(boolean whole) {
    return new NoticeView(
        id,
        moment,
        event,
        state,
        settledAt,
        personId,
        whole ? reason : null,
        whole ? new NoticeView.Reach(structures, mails, rejected) : null,
        texts.stream().sorted(Comparator.comparing(NoticeWording::language).reversed()).toList());
  }
}
