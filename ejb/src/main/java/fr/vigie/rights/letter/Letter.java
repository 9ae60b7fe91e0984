package fr.vigie.rights.letter;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.processing.Right;
import fr.vigie.rights.Channel;
import fr.vigie.rights.rules.Mention;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A letter of a request: signed once, then it leaves by mail, post or counter, which is the act it
 * is for. A mail that bounces takes the act back, and the letter may leave again.
 */
@Entity
@Table(name = "rights_letter")
public class Letter {
  @Id private UUID id;

  @Column(name = "request_id")
  private UUID requestId;

  @Column(name = "organisation_id")
  private UUID organisationId;

  @Column(name = "person_id")
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private LetterKind kind;

  private String language;

  @Column(name = "template_version")
  private int templateVersion;

  private String rights;
  private String mentions;
  private String words;

  @Column(name = "piece_id")
  private UUID pieceId;

  private String enclosed;

  @Enumerated(EnumType.STRING)
  private LetterState state;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "prepared_at")
  private Instant preparedAt;

  @Column(name = "left_at")
  private Instant leftAt;

  @Column(name = "first_event")
  private int firstEvent;

  @Column(name = "last_event")
  private int lastEvent;

  @Column(name = "mails_out")
  private int mailsOut;

  @Version private int version;

  protected Letter() {}

  /**
   * A signed letter.
   *
   * @param pieces the letter itself, then what goes with it
   */
  Letter(
      UUID requestId,
      Writer writer,
      NewLetter written,
      Set<Right> answered,
      Set<Mention> said,
      List<UUID> pieces,
      Instant preparedAt) {
    this.id = UUID.randomUUID();
    this.requestId = requestId;
    this.organisationId = writer.organisation();
    this.personId = writer.person();
    this.kind = written.kind();
    this.language = written.language();
    this.templateVersion = written.templateVersion();
    this.rights = joined(answered, Enum::name);
    this.mentions = joined(said, Enum::name);
    this.words = written.words() == null || written.words().isBlank() ? null : written.words();
    this.pieceId = pieces.get(0);
    this.enclosed = joined(pieces.subList(1, pieces.size()), UUID::toString);
    this.state = LetterState.PREPARED;
    this.preparedAt = preparedAt;
  }

  /** Who wrote a letter, and for which organisation. */
  record Writer(UUID person, UUID organisation) {}

  /**
   * Refuses to let it leave unless it waits for that.
   *
   * @throws RefusedException WRONG_STATE
   */
  void checkWaiting() {
    if (state != LetterState.PREPARED && state != LetterState.BOUNCED) {
      throw new RefusedException(Refusal.WRONG_STATE, state);
    }
  }

  /** It has left, and its act is these events; what they say in words is theirs now. */
  void left(Channel by, Instant at, int first, int last) {
    checkWaiting();
    state = LetterState.LEFT;
    channel = by;
    leftAt = at;
    firstEvent = first;
    lastEvent = last;
    words = null;
  }

  /** It goes out to so many addresses, or its link does; what went out before counts no more. */
  void mailed(int addresses) {
    mailsOut = addresses;
  }

  /**
   * One of its addresses refused it.
   *
   * @return whether so did all others, so that it has reached nobody and may leave again
   */
  boolean refused() {
    mailsOut--;
    if (mailsOut > 0) {
      return false;
    }
    state = LetterState.BOUNCED;
    return true;
  }

  /**
   * It will never leave.
   *
   * @throws RefusedException WRONG_STATE if it has
   */
  void discard() {
    if (state != LetterState.PREPARED) {
      throw new RefusedException(Refusal.WRONG_STATE, state);
    }
    state = LetterState.SET_ASIDE;
    words = null;
  }

  /** Nobody is named any more, neither the person nor who wrote it. */
  void forget() {
    personId = null;
    words = null;
  }

  /** Whether it left by mail and did not come back. */
  boolean isMailed() {
    return state == LetterState.LEFT && channel == Channel.MAIL;
  }

  Set<Right> rights() {
    return read(rights, Right::valueOf).collect(Collectors.toUnmodifiableSet());
  }

  Set<Mention> mentions() {
    return read(mentions, Mention::valueOf).collect(Collectors.toCollection(TreeSet::new));
  }

  List<UUID> enclosed() {
    return read(enclosed, UUID::fromString).toList();
  }

  /** The letter itself, then what goes with it. */
  List<UUID> pieces() {
    return Stream.concat(Stream.of(pieceId), enclosed().stream()).toList();
  }

  private static <T> String joined(Collection<T> values, Function<T, String> name) {
    return values.stream().map(name).sorted().collect(Collectors.joining(" "));
  }

  private static <T> Stream<T> read(String words, Function<String, T> reading) {
    return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).map(reading);
  }

  LetterView asView(int requestVersion) {
    return new LetterView(
        id,
        kind,
        language,
        templateVersion,
        rights(),
        mentions(),
        state,
        channel,
        preparedAt,
        leftAt,
        pieceId,
        enclosed(),
        requestVersion);
  }

  UUID id() {
    return id;
  }

  UUID requestId() {
    return requestId;
  }

  UUID organisationId() {
    return organisationId;
  }

  UUID personId() {
    return personId;
  }

  LetterKind kind() {
    return kind;
  }

  String language() {
    return language;
  }

  String words() {
    return words;
  }

  UUID pieceId() {
    return pieceId;
  }

  LetterState state() {
    return state;
  }

  int firstEvent() {
    return firstEvent;
  }

  int lastEvent() {
    return lastEvent;
  }

  Instant preparedAt() {
    return preparedAt;
  }
}
