package fr.vigie.web.api;

import fr.vigie.processing.Right;
import fr.vigie.rights.Channel;
import fr.vigie.rights.letter.AnswerLink;
import fr.vigie.rights.letter.AnswerLinkView;
import fr.vigie.rights.letter.LetterDispatchDesk.Mailed;
import fr.vigie.rights.letter.LetterDraft;
import fr.vigie.rights.letter.LetterKind;
import fr.vigie.rights.letter.LetterPreview;
import fr.vigie.rights.letter.LetterState;
import fr.vigie.rights.letter.LetterView;
import fr.vigie.rights.letter.LetterheadView;
import fr.vigie.rights.letter.NewLetter;
import fr.vigie.rights.letter.PortableData;
import fr.vigie.rights.letter.TemplateView;
import fr.vigie.rights.rules.Mention;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Letters, their templates and their heads as the interface tells them. */
final class LetterShapes {
  private LetterShapes() {}

  /** A version of a template; 0 is the one that comes with the program. */
  record LetterTemplate(
      LetterKind kind,
      String language,
      int version,
      String subject,
      String text,
      Optional<Instant> savedAt,
      Optional<UUID> savedBy) {}

  record LetterWording(String subject, String text) {}

  record LetterHead(
      String organisation,
      String name,
      String address,
      String place,
      String contact,
      int version) {}

  record NewLetterHead(String address, Optional<String> place, Optional<String> contact) {}

  /** Reasons or question are in {@code words}; blocks of the text stay placeholders. */
  record WrittenLetter(
      LetterKind kind,
      Optional<String> language,
      Optional<Integer> templateVersion,
      String subject,
      String text,
      Optional<String> words,
      Optional<List<Right>> rights,
      Optional<List<UUID>> enclosed,
      Optional<List<Datum>> data) {}

  record Datum(Optional<String> category, String name, String value) {}

  record DraftLetter(
      LetterKind kind,
      String language,
      int templateVersion,
      String subject,
      String text,
      String words,
      List<String> recipient,
      List<String> mails) {}

  record LetterShown(String subject, String text, List<Mention> mentions, List<Mention> missing) {}

  record RightsLetter(
      UUID id,
      LetterKind kind,
      String language,
      int templateVersion,
      List<Right> rights,
      List<Mention> mentions,
      LetterState state,
      Optional<Channel> channel,
      Instant preparedAt,
      Optional<Instant> leftAt,
      UUID piece,
      List<UUID> enclosed,
      int requestVersion) {}

  /** {@code code} opens the answer: tell it apart from the mail; it is not shown again. */
  record MailedLetter(RightsLetter letter, Optional<String> code) {}

  /** {@code at} is when it was posted or handed over; now without it. */
  record PostedLetter(Channel channel, Optional<Instant> at) {}

  record LetterLink(
      AnswerLink.State state,
      Instant madeAt,
      Instant expiresAt,
      Optional<Instant> openedAt,
      Optional<Instant> fetchedAt) {}

  static LetterTemplate of(TemplateView view) {
    return new LetterTemplate(
        view.kind(),
        view.language(),
        view.version(),
        view.subject(),
        view.text(),
        Optional.ofNullable(view.savedAt()),
        Optional.ofNullable(view.savedBy()));
  }

  static LetterHead of(LetterheadView view) {
    return new LetterHead(
        view.code(), view.name(), view.address(), view.place(), view.contact(), view.version());
  }

  static DraftLetter of(LetterDraft draft) {
    return new DraftLetter(
        draft.kind(),
        draft.language(),
        draft.templateVersion(),
        draft.subject(),
        draft.text(),
        draft.words(),
        draft.recipient(),
        draft.mails());
  }

  static LetterShown of(LetterPreview preview) {
    return new LetterShown(
        preview.subject(),
        preview.text(),
        preview.mentions().stream().sorted().toList(),
        preview.missing().stream().sorted().toList());
  }

  static RightsLetter of(LetterView view) {
    return new RightsLetter(
        view.id(),
        view.kind(),
        view.language(),
        view.templateVersion(),
        view.rights().stream().sorted().toList(),
        view.mentions().stream().sorted().toList(),
        view.state(),
        Optional.ofNullable(view.channel()),
        view.preparedAt(),
        Optional.ofNullable(view.leftAt()),
        view.piece(),
        view.enclosed(),
        view.requestVersion());
  }

  static MailedLetter of(Mailed mailed) {
    return new MailedLetter(of(mailed.letter()), mailed.code());
  }

  static LetterLink of(AnswerLinkView link) {
    return new LetterLink(
        link.state(),
        link.madeAt(),
        link.expiresAt(),
        Optional.ofNullable(link.openedAt()),
        Optional.ofNullable(link.fetchedAt()));
  }

  /** Reads what somebody wrote. */
  static NewLetter written(JsonObject json) {
    var body = new Body(json);
    return new NewLetter(
        kind(body.text("kind")),
        body.optionalText("language").orElse("fr"),
        body.has("templateVersion") ? Math.toIntExact(body.integer("templateVersion")) : 0,
        body.text("subject"),
        body.text("text"),
        body.optionalText("words").orElse(""),
        body.texts("rights").stream()
            .map(right -> RightsResource.constant(Right.class, "rights", right))
            .collect(Collectors.toSet()),
        body.texts("enclosed").stream()
            .map(id -> Body.checked("enclosed", id, UUID::fromString))
            .toList(),
        body.objects("data").stream()
            .map(
                datum ->
                    new PortableData.Datum(
                        datum.optionalText("category").orElse(""),
                        datum.text("name"),
                        datum.text("value")))
            .toList());
  }

  static LetterKind kind(String name) {
    return Body.checked("kind", name, LetterKind::valueOf);
  }
}
