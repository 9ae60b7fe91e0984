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

/** Mails letters, and takes back what a letter did that did not arrive. */
@ApplicationScoped
class LetterMails {
  private static final String ABOUT = "rights-letter";

  @Inject Outbox outbox;
  @Inject Readers readers;
  @Inject AnswerDelivery delivery;
  @Inject Letters letters;

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
    String text = words.text("mail.body", request.ref(), sender.name());
    UUID file = delivery.storedFile(request.ref(), letter.organisationId(), letter.pieceId());
    var attachment =
        new Mail.Attachment(words.fileName(letter.kind(), request.ref()), file, "application/pdf");
    for (String address : addresses) {
      outbox.mail(
          new Mail(address, subject, text, Optional.of(attachment)), reference(request, letter));
    }
  }

  /** Mails the link to an answer. */
  void postLink(
      RequestView request,
      Letter letter,
      String link,
      Instant expires,
      List<String> addresses,
      LetterheadView sender) {
    LetterWords words = LetterWords.in(letter.language());
    String contact = sender.contact().isBlank() ? "" : words.text("link.contact", sender.contact());
    String text =
        words.text(
            "link.body", request.ref(), link, words.dateTime(expires), sender.name(), contact);
    for (String address : addresses) {
      outbox.mail(
          new Mail(address, words.text("link.subject", request.ref()), text),
          reference(request, letter));
    }
  }

  private static String reference(RequestView request, Letter letter) {
    return String.join(
        " ", ABOUT, request.ref(), letter.organisationId().toString(), letter.id().toString());
  }

  /** A letter that was refused has not been sent. */
  void rejected(@Observes MailRejected mail) {
    String[] parts = mail.reference().split(" ", 4);
    if (!parts[0].equals(ABOUT)) {
      return;
    }
    UUID organisation = UUID.fromString(parts[2]);
    letters
        .byId(UUID.fromString(parts[3]), new Scope(Set.of(organisation)))
        .filter(Letter::isMailed)
        .ifPresent(letter -> bounce(parts[1], letter, mail.at()));
  }

  private void bounce(String ref, Letter letter, Instant at) {
    String text = LetterWords.in(letter.language()).text("bounced");
    for (int message = letter.firstEvent(); message <= letter.lastEvent(); message++) {
      delivery.bounced(ref, letter.organisationId(), message, at, text);
    }
    letter.bounced();
  }
}
