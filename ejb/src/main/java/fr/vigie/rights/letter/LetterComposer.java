package fr.vigie.rights.letter;

import fr.vigie.directory.ServiceDesk;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.RightsDesk;
import fr.vigie.rights.letter.LetterKind.Addressee;
import fr.vigie.rights.letter.LetterPaper.Sheet;
import fr.vigie.rights.rules.Mention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts a letter together: whom it goes to, what it says, and what it so mentions. */
@ApplicationScoped
class LetterComposer {
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_TEXT = 8000;
  private static final int MOST_FILES = 40;

  @Inject RightsDesk rights;
  @Inject LetterheadDesk letterheads;
  @Inject LetterTemplateDesk templates;
  @Inject ServiceDesk services;
  @Inject InstantSource clock;

  /** The head of whoever acts on the request. */
  LetterheadView sender(String ref) {
    return letterheads.letterhead(rights.actingFor(ref).code());
  }

  /** The lines of the address. */
  List<String> recipient(RequestView request, LetterFacts facts, LetterKind kind) {
    return switch (kind.addressee()) {
      case PERSON -> facts.personsAddress();
      case CONTROLLER -> letterheads.letterhead(request.controller().code()).lines();
      case OPERATOR ->
          letterheads
              .letterhead(services.service(request.processing().service()).operator().code())
              .lines();
    };
  }

  /** The operator, where the letter goes there. */
  Optional<UUID> operator(RequestView request, LetterKind kind) {
    return kind.addressee() == Addressee.OPERATOR
        ? Optional.of(services.service(request.processing().service()).operator().id())
        : Optional.empty();
  }

  /** Subject and text as they are printed, the blocks filled, and what the text so mentions. */
  record Composed(LetterWords words, String subject, String text, Set<Mention> mentions) {}

  /**
   * Fills the blocks of a letter.
   *
   * @throws RefusedException PLACEHOLDER_NOT_FILLED, UNKNOWN_PLACEHOLDER, TEMPLATE_UNREADABLE,
   *     INVALID_INPUT
   */
  Composed compose(RequestView request, NewLetter written) {
    check(written);
    LetterWords words = LetterWords.in(written.language());
    TemplateText.checkSubjectOfLetter(written.subject());
    TemplateText text = TemplateText.ofLetter(written.text());
    boolean publicBody = rights.owedMentions(request.ref()).contains(Mention.CADA);
    Map<LetterBlock, String> blocks = new EnumMap<>(LetterBlock.class);
    for (LetterBlock block : LetterBlock.values()) {
      blocks.put(block, words.block(block, publicBody, written.hasFiles()));
    }
    blocks.put(written.typedBlock(), written.words() == null ? "" : written.words().strip());
    var values = new HashMap<String, String>();
    blocks.forEach((block, filled) -> values.put(block.placeholder(), filled));
    return new Composed(
        words,
        words.typeset(written.subject().strip()),
        words.typeset(text.fill(values)),
        text.mentions(blocks));
  }

  private void check(NewLetter written) {
    if (!LetterTemplateDesk.LANGUAGES.contains(written.language())) {
      throw new RefusedException(Refusal.INVALID_INPUT, "language");
    }
    needShort("subject", written.subject(), LONGEST_SUBJECT);
    if (written.subject().strip().lines().count() > 1) {
      throw new RefusedException(Refusal.INVALID_INPUT, "subject");
    }
    if (!isTemplate(written)) {
      throw new RefusedException(Refusal.INVALID_INPUT, "templateVersion");
    }
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

  private boolean isTemplate(NewLetter written) {
    return templates.versions(written.kind(), written.language()).stream()
        .anyMatch(template -> template.version() == written.templateVersion());
  }

  private static void needShort(String field, String text, int longest) {
    if (text == null || text.isBlank() || text.length() > longest) {
      throw new RefusedException(Refusal.INVALID_INPUT, field);
    }
  }

  /** What stands on the paper. */
  Sheet sheet(RequestView request, NewLetter written, Composed composed) {
    LetterheadView sender = sender(request.ref());
    boolean answers = written.kind().isAnswer();
    return new Sheet(
        request.ref(),
        sender,
        answers ? request.controller().name() : sender.name(),
        recipient(request, new LetterFacts(request, composed.words()), written.kind()),
        composed.subject(),
        composed.text(),
        clock.instant());
  }
}
