package fr.vigie.rights.letter;

import fr.vigie.journal.Journal;
import fr.vigie.platform.PortalAddress;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.rights.Channel;
import fr.vigie.rights.DecisionDesk;
import fr.vigie.rights.DialogueDesk;
import fr.vigie.rights.EventView;
import fr.vigie.rights.ForwardDesk;
import fr.vigie.rights.PieceDesk;
import fr.vigie.rights.PieceView;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.RightsDesk;
import fr.vigie.rights.Told;
import fr.vigie.rights.rules.EventType;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Lets signed letters leave. Leaving performs the act that a letter is for, in the same transaction
 * and through {@link RightsDesk}: its checks are the only ones.
 */
@Stateless
@PermitAll
public class LetterDispatchDesk {
  @Inject RightsDesk rights;
  @Inject DialogueDesk dialogue;
  @Inject DecisionDesk decisions;
  @Inject ForwardDesk forwards;
  @Inject PieceDesk pieces;
  @Inject LetterComposer composer;
  @Inject Letters letters;
  @Inject LetterMails mails;
  @Inject AnswerLinks links;
  @Inject AnswerLinkDays days;
  @Inject PortalAddress portal;
  @Inject Journal journal;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;

  /**
   * What came of a mailing.
   *
   * @param code that opens the answer, to be told to the person apart from the mail; shown this
   *     once. Empty unless a link was mailed
   */
  public record Mailed(LetterView letter, Optional<String> code) {}

  /**
   * Lets a letter leave by mail, now. An answer stays here: the mail has a one-time link to it.
   *
   * @param version of the request that the sender has read
   * @throws RefusedException what the act is refused for, NO_MAIL_ADDRESS, NO_PUBLIC_ADDRESS,
   *     WRONG_STATE, CHANGED_MEANWHILE
   */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public Mailed mail(String ref, UUID id, int version) {
    RequestView request = rights.wholeRequest(ref);
    Letter letter = letters.of(request, id, caller.scope());
    letter.checkWaiting();
    List<String> addresses =
        mails.addresses(request, composer.operator(request, letter.kind()), letter.kind());
    if (addresses.isEmpty()) {
      throw new RefusedException(Refusal.NO_MAIL_ADDRESS);
    }
    RequestView after =
        leave(request, letter, new Told(version, null, Channel.MAIL, words(request, letter)));
    Optional<String> code = Optional.empty();
    if (letter.kind().isAnswer()) {
      code = Optional.of(postLink(request, letter, addresses));
    } else {
      mails.postLetter(request, letter, addresses, composer.sender(ref));
    }
    return new Mailed(letter.asView(after.version()), code);
  }

  /**
   * Mails a new link to an answer that left by mail; the earlier ones open nothing any more.
   *
   * @throws RefusedException WRONG_STATE, NO_MAIL_ADDRESS, NO_PUBLIC_ADDRESS
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public Mailed renewLink(String ref, UUID id) {
    RequestView request = rights.wholeRequest(ref);
    Letter letter = letters.of(request, id, caller.scope());
    needOwn(letter);
    if (!letter.isMailed() || !letter.kind().isAnswer()) {
      throw new RefusedException(Refusal.WRONG_STATE, letter.state());
    }
    List<String> addresses = mails.addresses(request, Optional.empty(), letter.kind());
    if (addresses.isEmpty()) {
      throw new RefusedException(Refusal.NO_MAIL_ADDRESS);
    }
    String code = postLink(request, letter, addresses);
    return new Mailed(letter.asView(request.version()), Optional.of(code));
  }

  /** Makes a key, mails its link, and gives back its code. */
  private String postLink(RequestView request, Letter letter, List<String> addresses) {
    AnswerKey key = AnswerKey.random();
    links.withdraw(letter);
    var link = new AnswerLink(letter.id(), key, clock.instant(), days.valid());
    links.add(link);
    mails.postLink(
        request,
        letter,
        link,
        portal.of("/answer.xhtml?l=" + key.link()),
        addresses,
        composer.sender(request.ref()));
    journal.append(
        "rights:" + request.ref(),
        "RIGHTS_ANSWER_LINK_MADE",
        Map.of("letter", letter.id(), "link", link.id(), "expires", link.expiresAt()));
    return key.shownCode();
  }

  /**
   * A letter was posted or handed over: now, as an act; or at the time told, as a fact that is
   * recorded even where it came too late. No letter leaves before it is signed.
   *
   * @param told its channel is LETTER or COUNTER; its text is not used
   * @throws RefusedException INVALID_INPUT, WRONG_STATE, CHANGED_MEANWHILE, FACT_IN_FUTURE
   */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public LetterView post(String ref, UUID id, Told told) {
    if (told.channel() != Channel.LETTER && told.channel() != Channel.COUNTER) {
      throw new RefusedException(Refusal.INVALID_INPUT, "channel");
    }
    RequestView request = rights.wholeRequest(ref);
    Letter letter = letters.of(request, id, caller.scope());
    letter.checkWaiting();
    if (told.at() != null && told.at().isBefore(letter.preparedAt())) {
      throw new RefusedException(Refusal.INVALID_INPUT, "at");
    }
    RequestView after =
        leave(
            request,
            letter,
            new Told(told.version(), told.at(), told.channel(), words(request, letter)));
    return letter.asView(after.version());
  }

  /** What the event says in words: a bounced letter's are those of its event. */
  private static String words(RequestView request, Letter letter) {
    if (letter.state() == LetterState.PREPARED) {
      return letter.words();
    }
    return request.events().stream()
        .filter(event -> event.event().number() == letter.firstEvent())
        .findFirst()
        .map(EventView::text)
        .orElse(null);
  }

  private RequestView leave(RequestView before, Letter letter, Told told) {
    checkUpToDate(before, letter);
    RequestView after = perform(before, letter, told);
    int first = before.events().size() + 1;
    Instant at = told.at() == null ? clock.instant() : told.at();
    letter.left(told.channel(), at, first, Math.max(first, after.events().size()));
    links.withdraw(letter);
    journal.append(
        "rights:" + before.ref(),
        "RIGHTS_LETTER_LEFT",
        Map.of("letter", letter.id(), "channel", told.channel(), "at", at, "event", first));
    return after;
  }

  /** An answer must be that of the last decisions, and whole. */
  private void checkUpToDate(RequestView request, Letter letter) {
    boolean decidedAnew =
        letter.kind().isAnswer()
            && request.events().stream()
                .map(EventView::event)
                .filter(event -> event.type() == EventType.DECIDED)
                .filter(event -> letter.rights().contains(event.right()))
                .anyMatch(event -> event.recordedAt().isAfter(letter.preparedAt()));
    if (decidedAnew) {
      throw new RefusedException(Refusal.WRONG_STATE, "DECIDED_ANEW");
    }
    Set<UUID> known =
        pieces.pieces(request.ref()).pieces().stream()
            .map(PieceView::id)
            .collect(Collectors.toUnmodifiableSet());
    if (!known.containsAll(letter.pieces())) {
      throw new RefusedException(Refusal.WRONG_STATE, "FILES_MISSING");
    }
  }

  private RequestView perform(RequestView request, Letter letter, Told told) {
    String ref = request.ref();
    if (letter.kind().isAnswer() && told.at() == null) {
      decisions.checkAnswer(ref, letter.rights(), letter.mentions(), !letter.enclosed().isEmpty());
    }
    return switch (letter.kind()) {
      case ACKNOWLEDGEMENT -> dialogue.acknowledge(ref, told);
      case PRESERVATION -> forwards.preserveByLetter(ref, told);
      case FORWARDING -> forwards.forward(ref, told, null);
      case IDENTITY_QUESTION, CLARIFICATION_QUESTION ->
          dialogue.ask(ref, told, letter.kind().ground());
      case EXTENSION -> dialogue.extend(ref, told);
      case FULL_ANSWER, PARTIAL_ANSWER, REFUSAL ->
          decisions.send(ref, told, letter.rights(), letter.mentions());
      case REMINDER -> rights.note(ref, reminded(letter, told));
    };
  }

  private static Told reminded(Letter letter, Told told) {
    return new Told(
        told.version(),
        told.at(),
        told.channel(),
        LetterWords.in(letter.language()).text("reminded"));
  }

  /**
   * Sets a letter aside that will not leave; its file is destroyed.
   *
   * @throws RefusedException WRONG_STATE
   */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public LetterView setAside(String ref, UUID id) {
    RequestView request = rights.wholeRequest(ref);
    Letter letter = letters.of(request, id, caller.scope());
    needOwn(letter);
    letter.discard();
    pieces.destroyUnsent(ref, letter.pieceId());
    journal.append("rights:" + ref, "RIGHTS_LETTER_SET_ASIDE", Map.of("letter", letter.id()));
    return letter.asView(request.version());
  }

  private void needOwn(Letter letter) {
    if (!caller.scope().organisations().contains(letter.organisationId())) {
      throw new RefusedException(Refusal.NOT_FOUND, "letter");
    }
  }

  /** The last link to an answer, and whether it still opens it; empty if there was none. */
  @UseCase(Permission.READ_RIGHTS)
  public Optional<AnswerLinkView> link(String ref, UUID id) {
    return links
        .last(letters.of(rights.wholeRequest(ref), id, caller.scope()), caller.scope())
        .map(link -> link.asView(clock.instant()));
  }
}
