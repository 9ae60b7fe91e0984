package fr.vigie.rights.letter;

import fr.vigie.journal.verify.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A key to an answer in two halves, a link that is mailed and a code that is told apart, of which
 * only digests are kept. The right code opens it once; then the files can be fetched for half an
 * hour. Five wrong codes lock it for good.
 */
@Entity
@Table(name = "answer_link")
public class AnswerLink {
  /** How many wrong codes lock a link. */
  static final int MOST_WRONG = 5;

  /** How long the files can be fetched once the link is opened. */
  static final Duration FETCHING = Duration.ofMinutes(30);

  @Id private UUID id;

  @Column(name = "letter_id")
  private UUID letterId;

  @Column(name = "link_digest")
  private String linkDigest;

  @Column(name = "code_digest")
  private String codeDigest;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "wrong_codes")
  private int wrongCodes;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "fetched_at")
  private Instant fetchedAt;

  private boolean withdrawn;
  @Version private int version;

  protected AnswerLink() {}

  AnswerLink(UUID letterId, AnswerKey key, Instant madeAt, Duration valid) {
    this.id = UUID.randomUUID();
    this.letterId = letterId;
    this.linkDigest = digest(key.link());
    this.codeDigest = digest(key.link() + key.code());
    this.madeAt = madeAt;
    this.expiresAt = madeAt.plus(valid).truncatedTo(ChronoUnit.MINUTES);
  }

  /** What is kept of a half. A code's digest takes its link in, so that it cannot be guessed. */
  static String digest(String secret) {
    return Sha256.hex(secret);
  }

  /** Whether a link opens its answer. */
  public enum State {
    OPEN,
    /** Opened before: links open once. */
    USED,
    EXPIRED,
    /** Too many wrong codes. */
    LOCKED,
    /** A newer link took its place. */
    WITHDRAWN
  }

  State state(Instant now) {
    if (withdrawn) {
      return State.WITHDRAWN;
    }
    if (openedAt != null) {
      return State.USED;
    }
    if (wrongCodes >= MOST_WRONG) {
      return State.LOCKED;
    }
    return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
  }

  /**
   * Tries a code; the right one opens the link, a wrong one counts.
   *
   * @return whether it was right
   */
  boolean open(AnswerKey typed, Instant now) {
    if (state(now) != State.OPEN) {
      throw new IllegalStateException("a link that is not open takes no code");
    }
    if (!codeDigest.equals(digest(typed.link() + typed.code()))) {
      wrongCodes++;
      return false;
    }
    openedAt = now;
    return true;
  }

  /** Whether this is the half of its key that was mailed. */
  boolean isLink(String text) {
    return linkDigest.equals(digest(text));
  }

  /** How many codes may still be tried. */
  int attemptsLeft() {
    return MOST_WRONG - wrongCodes;
  }

  /** Whether files can be fetched now. */
  boolean isFetchable(Instant now) {
    return openedAt != null && !withdrawn && now.isBefore(openedAt.plus(FETCHING));
  }

  /**
   * Notes that files are fetched.
   *
   * @return whether it is the first time
   */
  boolean fetched(Instant now) {
    boolean first = fetchedAt == null;
    if (first) {
      fetchedAt = now;
    }
    return first;
  }

  boolean isFetched() {
    return fetchedAt != null;
  }

  void withdraw() {
    withdrawn = true;
  }

  boolean isWithdrawn() {
    return withdrawn;
  }

  AnswerLinkView asView(Instant now) {
    return new AnswerLinkView(state(now), madeAt, expiresAt, openedAt, fetchedAt);
  }

  UUID id() {
    return id;
  }

  UUID letterId() {
    return letterId;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  Instant openedAt() {
    return openedAt;
  }
}
