package fr.vigie.rights;

import fr.vigie.processing.Right;
import fr.vigie.rights.rules.CaseEvent;
import fr.vigie.rights.rules.EventType;
import fr.vigie.rights.rules.Mention;
import fr.vigie.rights.rules.RefusalGround;
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
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An event of a request as it is kept: what happened, when, told by whom. Never changed. */
@Entity
@Table(name = "rights_event")
@IdClass(RequestEvent.Key.class)
public class RequestEvent {
  @Id
  @ManyToOne(optional = false)
  @JoinColumn(name = "request_id")
  private RightsRequest request;

  @Id private int number;

  @Enumerated(EnumType.STRING)
  private EventType type;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "organisation_id")
  private UUID organisationId;

  @Enumerated(EnumType.STRING)
  @Column(name = "right_kind")
  private Right right;

  private String detail;

  @Enumerated(EnumType.STRING)
  private RefusalGround ground;

  @Column(name = "refers_to")
  private Integer refersTo;

  private boolean complete;
  private String mentions;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "target_id")
  private UUID targetId;

  protected RequestEvent() {}

  RequestEvent(RightsRequest request, CaseEvent event, Teller teller, Aside aside) {
    this.request = request;
    this.number = event.number();
    this.type = event.type();
    this.happenedAt = event.happenedAt();
    this.recordedAt = event.recordedAt();
    this.personId = teller.person();
    this.organisationId = teller.organisation();
    this.right = event.right();
    this.detail = event.detail();
    this.ground = aside.ground();
    this.refersTo = event.refersTo();
    this.complete = event.complete();
    this.mentions =
        event.mentions().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    this.channel = aside.channel();
    this.targetId = aside.target();
  }

  /**
   * Who tells the portal of an event.
   *
   * @param person null for the portal itself, or somebody without an account
   * @param organisation for which they act; null for the portal itself
   */
  record Teller(UUID person, UUID organisation) {}

  /**
   * What the rules need not know of an event.
   *
   * @param ground of a refusal; null if nothing was refused
   * @param channel by which it came or went; null if none
   * @param target the organisation, person or request that it points to; null if none
   */
  record Aside(RefusalGround ground, Channel channel, UUID target) {
    static final Aside NOTHING = new Aside(null, null, null);

    static Aside by(Channel channel) {
      return new Aside(null, channel, null);
    }

    static Aside to(UUID target) {
      return new Aside(null, null, target);
    }
  }

  RightsRequest request() {
    return request;
  }

  int number() {
    return number;
  }

  RefusalGround ground() {
    return ground;
  }

  Channel channel() {
    return channel;
  }

  UUID targetId() {
    return targetId;
  }

  Teller teller() {
    return new Teller(personId, organisationId);
  }

  CaseEvent asEvent() {
    return new CaseEvent(
        number, type, happenedAt, recordedAt, right, detail, refersTo, complete, mentions());
  }

  private Set<Mention> mentions() {
    return Arrays.stream(mentions.split(" "))
        .filter(word -> !word.isEmpty())
        .map(Mention::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Request and number. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private UUID request;
    private int number;

    /** Filled in by the provider. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && number == that.number
          && Objects.equals(request, that.request);
    }

    @Override
    public int hashCode() {
      return Objects.hash(request, number);
    }
  }
}
