package fr.vigie.rights.letter;

import fr.vigie.directory.Readers;
import fr.vigie.notice.Mail;
import fr.vigie.notice.MailRejected;
import fr.vigie.notice.Outbox;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.Role;
import fr.vigie.platform.door.Scope;
import fr.vigie.rights.AnswerDelivery;
import fr.vigie.rights.PersonData;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.letter.LetterKind.Addressee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Mails letters, and takes back what a letter did that reached nobody. A mail's reference names
 * what it brings, the letter or a link to it: what becomes of a mail is judged by that.
 */
@ApplicationScoped
class LetterMails {
  /** How the references of mails begin that bring a letter, and of those that bring a link. */
  private static final String LETTER = "rights-letter";

  private static final String LINK = "rights-answer";

  @Inject Outbox outbox;
  @Inject Readers readers;
  @Inject AnswerDelivery delivery;
  @Inject Letters letters;
  @Inject AnswerLinks links;

  /** Where a letter of this kind goes by mail; nowhere if no address is known. */
  List<String> addresses(RequestView request, Optional<UUID> operator, LetterKind kind) {
    if (kind.addressee() == Addressee.PERSON) {
      return request.person().map(PersonData::email).stream().toList();
    }
    return operator.isPresent()
        ? readers.inCharge(operator.orElseThrow(), Role.OPERATOR, Permission.RECEIVE_RIGHTS)
        : readers.inCharge(request.controller().id(), Role.DPO, Permission.RECEIVE_RIGHTS);
  }

  /** Mails the letter itself. */
  void postLetter(
      RequestView request, Letter letter, List<String> addresses, LetterheadView sender) {
    LetterWords words = LetterWords.in(letter.language());
    boolean toPerson = letter.kind().addressee() == Addressee.PERSON;
    String subject =
        words.text(toPerson ? "mail.subject" : "mail.subject.organisation", request.ref());
    String text =
        letter.kind() == LetterKind.PRESERVATION
            ? words.text(
                "mail.body.preservation",
                request.ref(),
                sender.name(),
                words.date(request.preservation().lastDay()))
            : words.text("mail.body", request.ref(), sender.name());
    UUID file = delivery.storedFile(request.ref(), letter.organisationId(), letter.pieceId());
    var attachment =
        new Mail.Attachment(words.fileName(letter.kind(), request.ref()), file, "application/pdf");
    for (String address : addresses) {
      outbox.mail(
          new Mail(address, subject, text, Optional.of(attachment)),
          reference(LETTER, request, letter, letter.id()));
    }
    letter.mailed(addresses.size());
  }

  /** Mails the link to an answer. */
  void postLink(
      RequestView request,
      Letter letter,
      AnswerLink link,
      String address,
      List<String> addresses,
      LetterheadView sender) {
    LetterWords words = LetterWords.in(letter.language());
    String contact = sender.contact().isBlank() ? "" : words.text("link.contact", sender.contact());
    String text =
        words.text(
            "link.body",
            request.ref(),
            address,
            words.dateTime(link.expiresAt()),
            sender.name(),
            contact);
    for (String recipient : addresses) {
      outbox.mail(
          new Mail(recipient, words.text("link.subject", request.ref()), text),
          reference(LINK, request, letter, link.id()));
    }
    letter.mailed(addresses.size());
  }

  private static String reference(String about, RequestView request, Letter letter, UUID id) {
    return String.join(
        " ", about, request.ref(), letter.organisationId().toString(), id.toString());
  }

  /**
   * A letter whose mails were all refused has not been sent. What was fetched has arrived, whatever
   * becomes of a later mail; and a mail whose link was replaced says nothing of the letter any
   * more.
   */
  void rejected(@Observes MailRejected mail) {
    String[] parts = mail.reference().split(" ", 4);
    if (!parts[0].equals(LETTER) && !parts[0].equals(LINK)) {
      return;
    }
    var scope = new Scope(Set.of(UUID.fromString(parts[2])));
    UUID id = UUID.fromString(parts[3]);
    Optional<UUID> letter =
        parts[0].equals(LETTER)
            ? Optional.of(id)
            : links.current(id, scope).map(AnswerLink::letterId);
    letter
        .flatMap(known -> letters.byId(known, scope))
        .filter(Letter::isMailed)
        .filter(known -> !links.isFetched(known, scope))
        .ifPresent(known -> refused(parts[1], known, mail.at()));
  }

  private void refused(String ref, Letter letter, Instant at) {
    LetterWords words = LetterWords.in(letter.language());
    if (!letter.refused()) {
      delivery.noted(ref, letter.organisationId(), at, words.text("refused.by.one"));
      return;
    }
    String text =
        words.text(letter.kind().addressee() == Addressee.PERSON ? "bounced" : "bounced.by.all");
    for (int message = letter.firstEvent(); message <= letter.lastEvent(); message++) {
      delivery.bounced(ref, letter.organisationId(), message, at, text);
    }
  }
}
