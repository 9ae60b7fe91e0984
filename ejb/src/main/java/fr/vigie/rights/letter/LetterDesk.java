package fr.vigie.rights.letter;

import fr.vigie.directory.OrganisationView;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.processing.Right;
import fr.vigie.report.SealedDocuments;
import fr.vigie.rights.DecisionDesk;
import fr.vigie.rights.DialogueDesk;
import fr.vigie.rights.PieceContent;
import fr.vigie.rights.PieceDesk;
import fr.vigie.rights.PieceKind;
import fr.vigie.rights.PieceView;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.RightsDesk;
import fr.vigie.rights.letter.LetterComposer.Composed;
import fr.vigie.rights.rules.Act;
import fr.vigie.rights.rules.Mention;
import fr.vigie.rights.rules.Outcome;
import fr.vigie.rights.rules.Permit;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes letters and signs them. What a letter must say to leave is checked as its act will be;
 * {@link LetterDispatchDesk} lets it leave.
 */
@Stateless
@PermitAll
public class LetterDesk {
  @Inject RightsDesk rights;
  @Inject DialogueDesk dialogue;
  @Inject DecisionDesk decisions;
  @Inject PieceDesk pieces;
  @Inject LetterTemplateDesk templates;
  @Inject LetterComposer composer;
  @Inject SealedDocuments sealed;
  @Inject Letters letters;
  @Inject LetterMails mails;
  @Inject Journal journal;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;

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
    return letters.of(request, id, caller.scope()).asView(request.version());
  }

  /** The signed file; the journal says who read it. */
  @UseCase(Permission.READ_RIGHTS)
  public PieceContent pdf(String ref, UUID id) {
    return pieces.open(ref, letters.of(rights.wholeRequest(ref), id, caller.scope()).pieceId());
  }

  /** The kind of answer that fits what is decided and not yet answered. */
  @UseCase(Permission.READ_RIGHTS)
  public LetterKind answerKind(String ref) {
    RequestView request = rights.wholeRequest(ref);
    Set<Right> decided =
        request.rights().stream()
            .filter(right -> right.state() == RightState.DECIDED)
            .map(RequestView.RightView::right)
            .collect(Collectors.toUnmodifiableSet());
    return LetterKind.answering(outcomes(request, decided));
  }

  private static List<Outcome> outcomes(RequestView request, Set<Right> rights) {
    return request.rights().stream()
        .filter(right -> rights.contains(right.right()))
        .map(RequestView.RightView::outcome)
        .toList();
  }

  /**
   * A letter to begin with, in the language of the request.
   *
   * @throws RefusedException WRONG_STATE for a redacted request, FORWARD_TO_ONESELF
   */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public LetterDraft draft(String ref, LetterKind kind) {
    RequestView request = rights.wholeRequest(ref);
    needPerson(request);
    needOther(request, kind);
    LetterWords words = LetterWords.in(request.language());
    TemplateView template = templates.current(kind, request.language());
    var facts = new LetterFacts(request, words);
    LetterheadView sender = composer.sender(ref);
    Map<String, String> fields = facts.fields(sender, extended(ref, kind));
    return new LetterDraft(
        kind,
        request.language(),
        template.version(),
        TemplateText.read(template.subject()).fill(fields),
        TemplateText.read(template.text()).fill(fields),
        kind.isAnswer() ? facts.reasons() : "",
        sender.lines(),
        composer.recipient(request, facts, kind),
        mails.addresses(request, composer.operator(request, kind), kind));
  }

  private Optional<LocalDate> extended(String ref, LetterKind kind) {
    return kind == LetterKind.EXTENSION ? rights.dueIfExtended(ref) : Optional.empty();
  }

  private static void needPerson(RequestView request) {
    if (request.person().isEmpty()) {
      throw new RefusedException(Refusal.WRONG_STATE, "REDACTED");
    }
  }

  /** Nobody forwards to itself: the act of such a letter would be refused for ever. */
  private void needOther(RequestView request, LetterKind kind) {
    if (kind == LetterKind.FORWARDING
        && rights.actingFor(request.ref()).id().equals(request.controller().id())) {
      throw new RefusedException(Refusal.FORWARD_TO_ONESELF);
    }
  }

  /**
   * What a letter would say, and what it would lack.
   *
   * @throws RefusedException PLACEHOLDER_NOT_FILLED, UNKNOWN_PLACEHOLDER, TEMPLATE_UNREADABLE,
   *     INVALID_INPUT
   */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public LetterPreview preview(String ref, NewLetter written) {
    RequestView request = rights.wholeRequest(ref);
    Composed composed = composer.compose(request, written);
    var missing = EnumSet.noneOf(Mention.class);
    missing.addAll(owed(request, written));
    missing.removeAll(composed.mentions());
    return new LetterPreview(composed.subject(), composed.text(), composed.mentions(), missing);
  }

  private Set<Mention> owed(RequestView request, NewLetter written) {
    if (written.kind() == LetterKind.EXTENSION) {
      return EnumSet.of(Mention.REASONS);
    }
    boolean refuses =
        written.kind().isAnswer()
            && request.rights().stream()
                .filter(right -> answered(request, written).contains(right.right()))
                .map(RequestView.RightView::outcome)
                .anyMatch(outcome -> outcome != null && outcome.refusesSomething());
    return refuses ? rights.owedMentions(request.ref()) : EnumSet.noneOf(Mention.class);
  }

  /** The same as a PDF without a seal, marked as a preview. */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public byte[] previewPdf(String ref, NewLetter written) {
    RequestView request = rights.wholeRequest(ref);
    needPerson(request);
    Composed composed = composer.compose(request, written);
    return sealed.draft(
        new LetterPaper(composed.words()).draft(composer.sheet(request, written, composed)));
  }

  /**
   * Signs a letter and keeps it. It has not left yet: nothing follows from it.
   *
   * @throws RefusedException what the act would be refused for now, such as REMEDIES_MISSING,
   *     REASONS_MISSING, EXTENSION_TOO_LATE, HEALTH_DATA_NOT_HOSTED, FORWARD_TO_ONESELF;
   *     PLACEHOLDER_NOT_FILLED, UNKNOWN_PLACEHOLDER, MANDATORY_PLACEHOLDER_MISSING, INVALID_INPUT
   *     also for a version that its template does not have, NOT_SEALED
   */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public LetterView prepare(String ref, NewLetter written) {
    RequestView request = rights.wholeRequest(ref);
    needPerson(request);
    Composed composed = composer.compose(request, written);
    Set<Right> answered = written.kind().isAnswer() ? answered(request, written) : Set.<Right>of();
    checkLawful(request, written, answered, composed.mentions());
    Instant now = clock.instant();
    byte[] pdf =
        sealed.make(
            new LetterPaper(composed.words())
                .signed(
                    composer.sheet(request, written, composed),
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
    needOther(request, kind);
    boolean worded = written.words() != null && !written.words().isBlank();
    switch (kind) {
      case IDENTITY_QUESTION, CLARIFICATION_QUESTION -> {
        dialogue.checkQuestion(request.ref(), kind.ground());
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
      case FULL_ANSWER, PARTIAL_ANSWER, REFUSAL -> {
        decisions.checkAnswer(request.ref(), answered, mentions, written.hasFiles());
        if (kind != LetterKind.answering(outcomes(request, answered))) {
          throw new RefusedException(Refusal.INVALID_INPUT, "kind");
        }
      }
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
}
