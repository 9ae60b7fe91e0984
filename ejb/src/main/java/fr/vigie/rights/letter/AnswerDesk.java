package fr.vigie.rights.letter;

import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.rights.AnswerDelivery;
import fr.vigie.rights.PieceContent;
import fr.vigie.rights.PieceView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where persons without an account fetch answers: the link that was mailed and the code that was
 * told open an answer once, in place of a role.
 */
@Stateless
@PermitAll
@UseCase(Permission.PUBLIC)
public class AnswerDesk {
  @PersistenceContext EntityManager entities;
  @Inject AnswerDelivery delivery;
  @Inject Journal journal;
  @Inject InstantSource clock;

  /** What came of a link and a code. */
  public sealed interface Opening {
    /**
     * It is open: the files can be fetched until a time.
     *
     * @param link by which the files are fetched; not to be shown
     */
    record Opened(UUID link, Instant until, List<PieceView> files) implements Opening {
      public Opened {
        files = List.copyOf(files);
      }
    }

    /** The code is wrong; so many may still be tried. */
    record WrongCode(int left) implements Opening {}

    /**
     * The link opens nothing.
     *
     * @param state why; empty if there is no such link
     */
    record Closed(Optional<AnswerLink.State> state) implements Opening {}
  }

  /** How a link stands; empty if there is no such link. */
  public Optional<AnswerLink.State> state(String link) {
    return byLink(link, LockModeType.NONE).map(found -> found.state(clock.instant()));
  }

  /**
   * Tries a code.
   *
   * @param typed as the person typed it
   */
  public Opening open(String link, String typed) {
    Instant now = clock.instant();
    Optional<AnswerLink> found = byLink(link, LockModeType.PESSIMISTIC_WRITE);
    Optional<AnswerLink.State> state = found.map(known -> known.state(now));
    if (!state.equals(Optional.of(AnswerLink.State.OPEN))) {
      return new Opening.Closed(state);
    }
    AnswerLink key = found.orElseThrow();
    Letter letter = entities.find(Letter.class, key.letterId());
    if (key.open(new AnswerKey(link, AnswerKey.typed(typed)), now)) {
      journal.append(chain(letter), "RIGHTS_ANSWER_LINK_OPENED", Map.of("link", key.id()));
      return new Opening.Opened(
          key.id(),
          now.plus(AnswerLink.FETCHING),
          delivery.pieces(reference(letter), letter.organisationId(), letter.pieces()));
    }
    if (key.attemptsLeft() > 0) {
      return new Opening.WrongCode(key.attemptsLeft());
    }
    journal.append(chain(letter), "RIGHTS_ANSWER_LINK_LOCKED", Map.of("link", key.id()));
    return new Opening.Closed(Optional.of(AnswerLink.State.LOCKED));
  }

  /**
   * What a link opened less than half an hour ago still shows.
   *
   * @param text as the person has it, to make sure that it is the same link; null if the person
   *     comes without
   */
  public Optional<Opening.Opened> opened(UUID link, String text) {
    AnswerLink key = entities.find(AnswerLink.class, link);
    return key != null
            && key.isFetchable(clock.instant())
            && (text == null || text.isBlank() || key.isLink(text))
        ? Optional.of(
            new Opening.Opened(link, key.openedAt().plus(AnswerLink.FETCHING), files(link)))
        : Optional.empty();
  }

  /** The files of a link that was opened less than half an hour ago; none afterwards. */
  public List<PieceView> files(UUID link) {
    AnswerLink key = entities.find(AnswerLink.class, link);
    if (key == null || !key.isFetchable(clock.instant())) {
      return List.of();
    }
    Letter letter = entities.find(Letter.class, key.letterId());
    return delivery.pieces(reference(letter), letter.organisationId(), letter.pieces());
  }

  /**
   * One of its files, counted from 0. That the answer was fetched is recorded at the first one.
   *
   * @throws RefusedException NOT_FOUND, also once the half hour is over
   */
  public PieceContent fetch(UUID link, int number) {
    List<PieceView> files = files(link);
    if (number < 0 || number >= files.size()) {
      throw new RefusedException(Refusal.NOT_FOUND, "file");
    }
    AnswerLink key = entities.find(AnswerLink.class, link, LockModeType.PESSIMISTIC_WRITE);
    Letter letter = entities.find(Letter.class, key.letterId());
    Instant now = clock.instant();
    if (key.fetched(now)) {
      delivery.fetched(
          reference(letter),
          letter.organisationId(),
          now,
          LetterWords.in(letter.language()).text("fetched"));
    }
    return delivery.open(reference(letter), letter.organisationId(), files.get(number).id());
  }

  private Optional<AnswerLink> byLink(String link, LockModeType lock) {
    if (link == null || link.isBlank()) {
      return Optional.empty();
    }
    return entities
        .createQuery("select l from AnswerLink l where l.linkDigest = :digest", AnswerLink.class)
        .setParameter("digest", AnswerLink.digest(link))
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  private String reference(Letter letter) {
    return entities
        .createQuery("select r.ref from RightsRequest r where r.id = :id", String.class)
        .setParameter("id", letter.requestId())
        .getSingleResult();
  }

  private String chain(Letter letter) {
    return "rights:" + reference(letter);
  }
}
