package fr.vigie.inquiry;

import fr.vigie.inquiry.rules.InquiryEvent;
import fr.vigie.inquiry.rules.InquiryEventType;
import fr.vigie.rights.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** An event of an inquiry as it is kept. Never changed. */
@Entity
@Table(name = "inquiry_event")
@IdClass(KeptInquiryEvent.Key.class)
public class KeptInquiryEvent {
  @Id
  @ManyToOne(optional = false)
  @JoinColumn(name = "inquiry_id")
  private Inquiry inquiry;

  @Id private int number;

  @Enumerated(EnumType.STRING)
  private InquiryEventType type;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "due_at")
  private Instant dueAt;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "target_id")
  private UUID targetId;

  private String words;

  protected KeptInquiryEvent() {}

  KeptInquiryEvent(Inquiry inquiry, InquiryEvent event, Aside aside) {
    this.inquiry = inquiry;
    this.number = event.number();
    this.type = event.type();
    this.happenedAt = event.happenedAt();
    this.recordedAt = event.recordedAt();
    this.dueAt = event.dueAt();
    this.personId = aside.person();
    this.channel = aside.channel();
    this.targetId = aside.target();
    this.words = aside.words();
  }

  /**
   * What the rules need not know of an event.
   *
   * @param person who told it; null for the portal itself
   * @param channel by which it came or went; null if none
   * @param target the person or request that it points to; null if none
   * @param words null if there are none
   */
  record Aside(UUID person, Channel channel, UUID target, String words) {}

  Inquiry inquiry() {
    return inquiry;
  }

  InquiryEvent asEvent() {
    return new InquiryEvent(number, type, happenedAt, recordedAt, dueAt);
  }

  Aside aside() {
    return new Aside(personId, channel, targetId, words);
  }

  /** Inquiry and number. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private UUID inquiry;
    private int number;

    /** Filled in by the provider. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && number == that.number
          && Objects.equals(inquiry, that.inquiry);
    }

    @Override
    public int hashCode() {
      return Objects.hash(inquiry, number);
    }
  }
}
