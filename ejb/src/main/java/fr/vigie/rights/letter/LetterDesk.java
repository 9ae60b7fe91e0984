package fr.vigie.rights.letter;

import fr.vigie.directory.OrganisationView;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.journal.Journal;
import fr.vigie.platform.PortalAddress;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.processing.Right;
import fr.vigie.report.SealedDocuments;
import fr.vigie.rights.Channel;
import fr.vigie.rights.EventView;
import fr.vigie.rights.PieceContent;
import fr.vigie.rights.PieceDesk;
import fr.vigie.rights.PieceKind;
import fr.vigie.rights.PieceView;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.RightsDesk;
import fr.vigie.rights.Told;
import fr.vigie.rights.letter.LetterKind.Addressee;
import fr.vigie.rights.letter.LetterPaper.Sheet;
import fr.vigie.rights.rules.Act;
import fr.vigie.rights.rules.Mention;
import fr.vigie.rights.rules.Outcome;
import fr.vigie.rights.rules.Permit;
import fr.vigie.rights.rules.QuestionGround;
import fr.vigie.rights.rules.RightState;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes letters, signs them and lets them leave. Leaving performs the act that a letter is for, in
 * the same transaction and through {@link RightsDesk}: its checks are the only ones.
 */
@Stateless
@PermitAll
public class LetterDesk {
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_TEXT = 8000;
  private static final int MOST_FILES = 40;

  @Inject RightsDesk rights;
  @Inject PieceDesk pieces;
  @Inject LetterTemplateDesk templates;
  @Inject LetterheadDesk letterheads;
  @Inject ServiceDesk services;
  @Inject SealedDocuments sealed;
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

  /** The letters of a request, the last one first. */
  @UseCase(Permission.READ_RIGHTS)
  public List<LetterView> letters(String ref) {
    RequestView request = rights.wholeRequest(ref);
    return letters.of(request.id(), caller.scope()).stream()
        .map(letter -> letter.asView(request.version()))
        .toList();
  }

  /**
   * One letter.
   *
   * @throws RefusedException NOT_FOUND
   */
  @UseCase(Permission.READ_RIGHTS)
  public LetterView letter(String ref, UUID id) {
    RequestView request = rights.wholeRequest(ref);
    return found(request, id).asView(request.version());
  }

  /** The signed file; the journal says who read it. */
  @UseCase(Permission.READ_RIGHTS)
  public PieceContent pdf(String ref, UUID id) {
    return pieces.open(ref, found(rights.wholeRequest(ref), id).pieceId());
  }

  /** The kind of answer that fits what is decided and not yet answered. */
  @UseCase(Permission.READ_RIGHTS)
  public LetterKind answerKind(String ref) {
    List<Outcome> outcomes =
        rights.wholeRequest(ref).rights().stream()
            .filter(right -> right.state() == RightState.DECIDED)
            .map(RequestView.RightView::outcome)
            .toList();
    return LetterKind.answering(outcomes);
  }

  /**
   * A letter to begin with, in the language of the request.
   *
   * @throws RefusedException WRONG_STATE for a redacted request
   */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public LetterDraft draft(String ref, LetterKind kind) {
    RequestView request = rights.wholeRequest(ref);
    needPerson(request);
    LetterWords words = LetterWords.in(request.language());
    TemplateView template = templates.current(kind, request.language());
    var facts = new LetterFacts(request, words);
    Map<String, String> fields = facts.fields(sender(ref), extended(ref, kind));
    return new LetterDraft(
        kind,
        request.language(),
        template.version(),
        TemplateText.read(template.subject()).fill(fields),
        TemplateText.read(template.text()).fill(fields),
        kind.isAnswer() ? facts.reasons() : "",
        recipient(request, facts, kind),
        mails.addresses(request, operator(request, kind), kind));
  }

  private Optional<LocalDate> extended(String ref, LetterKind kind) {
    return kind == LetterKind.EXTENSION ? rights.dueIfExtended(ref) : Optional.empty();
  }

  private static void needPerson(RequestView request) {
    if (request.person().isEmpty()) {
      throw new RefusedException(Refusal.WRONG_STATE, "REDACTED");
    }
  }

  private LetterheadView sender(String ref) {
    return letterheads.letterhead(rights.actingFor(ref).code());
  }

  private List<String> recipient(RequestView request, LetterFacts facts, LetterKind kind) {
    return switch (kind.addressee()) {
      case PERSON -> facts.personsAddress();
      case CONTROLLER -> letterheads.letterhead(request.controller().code()).lines();
      case OPERATOR ->
          letterheads
              .letterhead(services.service(request.processing().service()).operator().code())
              .lines();
    };
  }

  private Optional<UUID> operator(RequestView request, LetterKind kind) {
    return kind.addressee() == Addressee.OPERATOR
        ? Optional.of(services.service(request.processing().service()).operator().id())
        : Optional.empty();
  }

  /**
   * What a letter would say, and what it would lack.
   *
   * @throws RefusedException UNKNOWN_PLACEHOLDER, TEMPLATE_UNREADABLE, INVALID_INPUT
   */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public LetterPreview preview(String ref, NewLetter written) {
    RequestView request = rights.wholeRequest(ref);
    Composed composed = compose(request, written);
    var missing = EnumSet.noneOf(Mention.class);
    missing.addAll(owed(request, written));
    missing.removeAll(composed.mentions());
    return new LetterPreview(written.subject(), composed.text(), composed.mentions(), missing);
  }

  private Set<Mention> owed(RequestView request, NewLetter written) {
    if (written.kind() == LetterKind.EXTENSION) {
      return EnumSet.of(Mention.REASONS);
    }
    boolean refuses =
        written.kind().isAnswer()
            && request.rights().stream()
                .filter(right -> answered(request, written).contains(right.right()))
                .anyMatch(right -> right.outcome().refusesSomething());
    return refuses ? rights.owedMentions(request.ref()) : EnumSet.noneOf(Mention.class);
  }

  /** The same as a PDF without a seal, marked as a preview. */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public byte[] previewPdf(String ref, NewLetter written) {
    RequestView request = rights.wholeRequest(ref);
    needPerson(request);
    Composed composed = compose(request, written);
    return sealed.draft(
        new LetterPaper(composed.words()).draft(sheet(request, written, composed.text())));
  }

  /** A text with its blocks filled, and what it so mentions. */
  private record Composed(LetterWords words, String text, Set<Mention> mentions) {}

  private Composed compose(RequestView request, NewLetter written) {
    check(written);
    LetterWords words = LetterWords.in(written.language());
    TemplateText.read(written.subject());
    TemplateText text = TemplateText.read(written.text());
    boolean publicBody = rights.owedMentions(request.ref()).contains(Mention.CADA);
    Map<LetterBlock, String> blocks = new EnumMap<>(LetterBlock.class);
    for (LetterBlock block : LetterBlock.values()) {
      blocks.put(block, words.block(block, publicBody));
    }
    blocks.put(written.typedBlock(), written.words() == null ? "" : written.words().strip());
    var values = new HashMap<String, String>();
    blocks.forEach((block, filled) -> values.put(block.placeholder(), filled));
    return new Composed(words, words.typeset(text.fill(values)), text.mentions(blocks));
  }

  private static void check(NewLetter written) {
    if (!LetterTemplateDesk.LANGUAGES.contains(written.language())) {
      throw new RefusedException(Refusal.INVALID_INPUT, "language");
    }
    needShort("subject", written.subject(), LONGEST_SUBJECT);
    needShort("text", written.text(), LONGEST_TEXT);
    if (written.words() != null) {
      needShort("words", "." + written.words(), LONGEST_TEXT);
    }
    if (written.enclosed().size() > MOST_FILES) {
      throw new RefusedException(Refusal.INVALID_INPUT, "enclosed");
    }
    PortableData.check(written.data());
    if (written.hasFiles() && !written.kind().isAnswer()) {
      throw new RefusedException(Refusal.INVALID_INPUT, "enclosed");
    }
  }

  private static void needShort(String field, String text, int longest) {
    if (text == null || text.isBlank() || text.length() > longest) {
      throw new RefusedException(Refusal.INVALID_INPUT, field);
    }
  }

  private Sheet sheet(RequestView request, NewLetter written, String text) {
    LetterWords words = LetterWords.in(written.language());
    LetterheadView sender = sender(request.ref());
    boolean answers = written.kind().isAnswer();
    return new Sheet(
        request.ref(),
        sender,
        answers ? request.controller().name() : sender.name(),
        recipient(request, new LetterFacts(request, words), written.kind()),
        words.typeset(written.subject().strip()),
        text,
        clock.instant());
  }

  /**
   * Signs a letter and keeps it. It has not left yet: nothing follows from it.
   *
   * @throws RefusedException what the act would be refused for now, such as REMEDIES_MISSING,
   *     REASONS_MISSING, EXTENSION_TOO_LATE, HEALTH_DATA_NOT_HOSTED; UNKNOWN_PLACEHOLDER,
   *     MANDATORY_PLACEHOLDER_MISSING, INVALID_INPUT, NOT_SEALED
   */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public LetterView prepare(String ref, NewLetter written) {
    RequestView request = rights.wholeRequest(ref);
    needPerson(request);
    Composed composed = compose(request, written);
    Set<Right> answered = written.kind().isAnswer() ? answered(request, written) : Set.<Right>of();
    checkLawful(request, written, answered, composed.mentions());
    Instant now = clock.instant();
    byte[] pdf =
        sealed.make(
            new LetterPaper(composed.words())
                .signed(
                    sheet(request, written, composed.text()),
                    SignedFacts.of(ref, written, composed.mentions(), composed.words())),
            now);
    var files = new ArrayList<UUID>();
    files.add(kept(ref, PieceKind.LETTER, composed.words().fileName(written.kind(), ref), pdf));
    files.addAll(enclosed(request, written, composed.words()));
    OrganisationView organisation = rights.actingFor(ref);
    var letter =
        new Letter(
            request.id(),
            new Letter.Writer(caller.get().person(), organisation.id()),
            written,
            answered,
            composed.mentions(),
            files,
            now);
    letters.add(letter);
    journal.append(
        "rights:" + ref,
        "RIGHTS_LETTER_SIGNED",
        Map.of(
            "letter", letter.id(),
            "kind", written.kind(),
            "language", written.language(),
            "template", written.templateVersion(),
            "piece", letter.pieceId()));
    return letter.asView(request.version());
  }

  private static Set<Right> answered(RequestView request, NewLetter written) {
    return written.rights().isEmpty()
        ? request.rights().stream()
            .filter(right -> right.state() == RightState.DECIDED)
            .map(RequestView.RightView::right)
            .collect(Collectors.toUnmodifiableSet())
        : written.rights();
  }

  private void checkLawful(
      RequestView request, NewLetter written, Set<Right> answered, Set<Mention> mentions) {
    LetterKind kind = written.kind();
    kind.act().flatMap(act -> permit(request, act)).ifPresent(Permit::orRefuse);
    boolean worded = written.words() != null && !written.words().isBlank();
    switch (kind) {
      case IDENTITY_QUESTION, CLARIFICATION_QUESTION -> {
        rights.checkQuestion(request.ref(), ground(kind));
        if (!worded) {
          throw new RefusedException(Refusal.REASONS_MISSING);
        }
        TemplateText.read(written.text()).needing(kind.mandatory());
      }
      case EXTENSION -> {
        if (!mentions.contains(Mention.REASONS)) {
          throw new RefusedException(Refusal.REASONS_MISSING);
        }
      }
      case FULL_ANSWER, PARTIAL_ANSWER, REFUSAL ->
          rights.checkAnswer(request.ref(), answered, mentions, written.hasFiles());
      case REMINDER -> {
        if (!request.next().waitsFor().equals("person")) {
          throw new RefusedException(Refusal.NO_OPEN_QUESTION);
        }
      }
      case ACKNOWLEDGEMENT, FORWARDING, PRESERVATION -> {
        // nothing but the act itself
      }
    }
  }

  private static Optional<Permit> permit(RequestView request, Act act) {
    return request.permits().stream().filter(permit -> permit.act() == act).findFirst();
  }

  private static QuestionGround ground(LetterKind kind) {
    return kind == LetterKind.IDENTITY_QUESTION
        ? QuestionGround.IDENTITY
        : QuestionGround.CLARIFICATION;
  }

  /** The chosen files of the request, which must be answers, and the data as two files more. */
  private List<UUID> enclosed(RequestView request, NewLetter written, LetterWords words) {
    List<PieceView> known = pieces.pieces(request.ref()).pieces();
    var files = new ArrayList<UUID>();
    for (UUID id : written.enclosed()) {
      if (known.stream()
          .noneMatch(piece -> piece.id().equals(id) && piece.kind() == PieceKind.ANSWER)) {
        throw new RefusedException(Refusal.INVALID_INPUT, "enclosed");
      }
      files.add(id);
    }
    if (!written.data().isEmpty()) {
      String name = words.text("data.file", request.ref());
      byte[] json = PortableData.json(request.ref(), written.data());
      byte[] csv = PortableData.csv(written.data(), words);
      files.add(kept(request.ref(), PieceKind.ANSWER, name + ".json", json));
      files.add(kept(request.ref(), PieceKind.ANSWER, name + ".csv", csv));
    }
    return files;
  }

  private UUID kept(String ref, PieceKind kind, String name, byte[] content) {
    try {
      return pieces.keep(ref, kind, name, new ByteArrayInputStream(content)).id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

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
    Letter letter = found(request, id);
    letter.checkWaiting();
    List<String> addresses =
        mails.addresses(request, operator(request, letter.kind()), letter.kind());
    if (addresses.isEmpty()) {
      throw new RefusedException(Refusal.NO_MAIL_ADDRESS);
    }
    RequestView after =
        leave(request, letter, new Told(version, null, Channel.MAIL, words(request, letter)));
    Optional<String> code = Optional.empty();
    if (letter.kind().isAnswer()) {
      code = Optional.of(postLink(request, letter, addresses));
    } else {
      mails.postLetter(request, letter, addresses, sender(ref));
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
    Letter letter = found(request, id);
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
        portal.of("/answer.xhtml?l=" + key.link()),
        link.expiresAt(),
        addresses,
        sender(request.ref()));
    journal.append(
        "rights:" + request.ref(),
        "RIGHTS_ANSWER_LINK_MADE",
        Map.of("letter", letter.id(), "link", link.id(), "expires", link.expiresAt()));
    return key.shownCode();
  }

  /**
   * A letter was posted or handed over: now, as an act; or at the time told, as a fact that is
   * recorded even where it came too late.
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
    Letter letter = found(request, id);
    letter.checkWaiting();
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

  private RequestView perform(RequestView request, Letter letter, Told told) {
    String ref = request.ref();
    return switch (letter.kind()) {
      case ACKNOWLEDGEMENT -> rights.acknowledge(ref, told);
      case PRESERVATION -> rights.preserve(ref, told);
      case FORWARDING -> rights.forward(ref, told, null);
      case IDENTITY_QUESTION, CLARIFICATION_QUESTION ->
          rights.ask(ref, told, ground(letter.kind()));
      case EXTENSION -> rights.extend(ref, told);
      case FULL_ANSWER, PARTIAL_ANSWER, REFUSAL ->
          rights.send(ref, told, letter.rights(), letter.mentions());
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
    Letter letter = found(request, id);
    letter.discard();
    pieces.destroyUnsent(ref, letter.pieceId());
    journal.append("rights:" + ref, "RIGHTS_LETTER_SET_ASIDE", Map.of("letter", letter.id()));
    return letter.asView(request.version());
  }

  /** The last link to an answer, and whether it still opens it; empty if there was none. */
  @UseCase(Permission.READ_RIGHTS)
  public Optional<AnswerLinkView> link(String ref, UUID id) {
    return links
        .last(found(rights.wholeRequest(ref), id), caller.scope())
        .map(link -> link.asView(clock.instant()));
  }

  private Letter found(RequestView request, UUID id) {
    return letters
        .byId(id, caller.scope())
        .filter(letter -> letter.requestId().equals(request.id()))
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "letter"));
  }
}
