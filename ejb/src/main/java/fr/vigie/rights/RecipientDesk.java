package fr.vigie.rights;

import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.processing.Right;
import fr.vigie.rights.RecipientView.NoticeView;
import fr.vigie.rights.RequestEvent.Aside;
import fr.vigie.rights.rules.CaseFile;
import fr.vigie.rights.rules.EventType;
import fr.vigie.rights.rules.RecipientDuty;
import fr.vigie.rights.rules.RecipientDuty.Notice;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The recipients of the data and what they were told (GDPR, art. 19). */
@Stateless
@PermitAll
public class RecipientDesk {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_WORDS = 2000;

  @Inject RequestFiles files;
  @Inject Recipients recipients;
  @Inject Journal journal;
  @Inject CurrentCaller caller;

  /** The recipients of a request's data, and what each is still to be told. */
  @UseCase(Permission.READ_RIGHTS)
  public RecipientsView recipients(String ref) {
    return view(files.openWhole(ref));
  }

  /**
   * Names a recipient.
   *
   * @throws RefusedException INVALID_INPUT with the field's name
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RecipientView add(String ref, String name, RecipientKind kind) {
    if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
      throw new RefusedException(Refusal.INVALID_INPUT, "name");
    }
    OpenFile open = files.openWhole(ref);
    if (open.request().redactedAt() != null) {
      throw new RefusedException(Refusal.WRONG_STATE, "REDACTED");
    }
    var recipient = new Recipient(open.request().id(), name.strip(), kind, open.now());
    recipients.add(recipient);
    journal.append(
        chain(open),
        "RIGHTS_RECIPIENT_ADDED",
        Map.of("recipient", recipient.id(), "kind", kind),
        Map.of("name", recipient.name()));
    return view(open, recipient);
  }

  /**
   * A recipient was told.
   *
   * @param right what about; null for everything granted so far
   * @throws RefusedException NOT_FOUND, INVALID_INPUT for a right of which recipients need not hear
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RecipientsView tell(String ref, Told told, UUID id, Right right) {
    OpenFile open = files.open(ref, told);
    Recipient recipient = found(open, id);
    if (right != null
        && !(RecipientDuty.concerns(right) && open.file().opening().rights().contains(right))) {
      throw new RefusedException(Refusal.INVALID_INPUT, "right");
    }
    files.record(
        open,
        open.event(EventType.RECIPIENT_TOLD, open.time(told)).about(right),
        new Aside(null, told.channel(), recipient.id()),
        told.text());
    return view(open);
  }

  /**
   * A recipient answered.
   *
   * @param told when, and what in words
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RecipientsView recordAnswer(String ref, Told told, UUID id) {
    words(told);
    OpenFile open = files.open(ref, told);
    Recipient recipient = found(open, id);
    Instant at = open.time(told);
    recipient.answered(at, told.text().strip());
    journal.append(
        chain(open),
        "RIGHTS_RECIPIENT_ANSWERED",
        Map.of("recipient", recipient.id(), "at", at),
        Map.of("text", recipient.answer()));
    return view(open);
  }

  /**
   * A recipient need not be told: it is impossible or a disproportionate effort; why is in the
   * words.
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RecipientsView exempt(String ref, Told told, UUID id) {
    words(told);
    OpenFile open = files.open(ref, told);
    Recipient recipient = found(open, id);
    recipient.exempted(open.time(told), told.text().strip());
    journal.append(
        chain(open),
        "RIGHTS_RECIPIENT_EXEMPTED",
        Map.of("recipient", recipient.id()),
        Map.of("text", recipient.exemptReason()));
    return view(open);
  }

  private static void words(Told told) {
    told.needText();
    if (told.text().length() > LONGEST_WORDS) {
      throw new RefusedException(Refusal.INVALID_INPUT, "text");
    }
  }

  private Recipient found(OpenFile open, UUID id) {
    return recipients
        .byId(open.request().id(), id, caller.scope())
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "recipient"));
  }

  private RecipientsView view(OpenFile open) {
    return new RecipientsView(
        recipients.of(open.request().id(), caller.scope()).stream()
            .map(recipient -> view(open, recipient))
            .toList(),
        open.request().version());
  }

  private static RecipientView view(OpenFile open, Recipient recipient) {
    CaseFile file = open.file();
    List<NoticeView> notices =
        open.request().events().stream()
            .filter(kept -> kept.asEvent().type() == EventType.RECIPIENT_TOLD)
            .filter(kept -> recipient.id().equals(kept.targetId()))
            .map(kept -> notice(kept, file))
            .toList();
    List<Notice> arrived =
        notices.stream()
            .filter(notice -> !notice.bounced())
            .map(notice -> new Notice(recipient.id(), notice.right(), notice.at()))
            .toList();
    return new RecipientView(
        recipient.id(),
        recipient.name(),
        recipient.kind(),
        notices,
        recipient.answeredAt(),
        recipient.answer(),
        recipient.exemptReason(),
        recipient.isExempt() ? Set.of() : RecipientDuty.owed(file, recipient.id(), arrived));
  }

  private static NoticeView notice(RequestEvent kept, CaseFile file) {
    return new NoticeView(
        kept.number(),
        kept.asEvent().right(),
        kept.asEvent().happenedAt(),
        kept.channel(),
        file.hasBounced(kept.asEvent()));
  }

  private static String chain(OpenFile open) {
    return "rights:" + open.request().ref();
  }
}
