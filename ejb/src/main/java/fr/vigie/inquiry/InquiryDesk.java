package fr.vigie.inquiry;

import fr.vigie.directory.ColleagueDesk;
import fr.vigie.directory.ColleagueView;
import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OrganisationView;
import fr.vigie.inquiry.rules.InquiryAct;
import fr.vigie.inquiry.rules.InquiryEvent;
import fr.vigie.inquiry.rules.InquiryEventType;
import fr.vigie.inquiry.rules.InquiryFile;
import fr.vigie.inquiry.rules.InquiryRemark;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Phrasing;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import fr.vigie.rights.Channel;
import fr.vigie.rights.HoldDesk;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The register of what authorities want to know. An act without a time is done now and refused if
 * it is unlawful; with a time, it is a fact that happened outside the portal, recorded as it was
 * and remarked upon.
 */
@Stateless
@PermitAll
@UseCase(Permission.HANDLE_INQUIRIES)
public class InquiryDesk {
  private static final Duration PROMPT = Duration.ofHours(1);
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REF = 100;
  private static final int LONGEST_SUBJECT = 400;

  @Inject Inquiries inquiries;
  @Inject HoldDesk holds;
  @Inject ColleagueDesk colleagues;
  @Inject OrganisationDesk organisations;
  @Inject Journal journal;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;

  /** The inquiries of the caller's organisations; a status is one of theirs. */
  @UseCase(Permission.READ_INQUIRIES)
  public Page<ListedInquiry> page(PageRequest request) {
    return inquiries
        .page(request, caller.scope())
        .map(
            inquiry ->
                new ListedInquiry(
                    inquiry.id(),
                    inquiry.ref(),
                    inquiry.authority(),
                    inquiry.authorityName(),
                    inquiry.subject(),
                    inquiry.receivedAt(),
                    inquiry.dueAt(),
                    inquiry.status()));
  }

  /**
   * One inquiry.
   *
   * @throws RefusedException NOT_FOUND for none that the caller may see
   */
  @UseCase(Permission.READ_INQUIRIES)
  public InquiryView inquiry(String ref) {
    return view(found(ref));
  }

  /**
   * Registers an inquiry that one of the caller's organisations received.
   *
   * @param receiver code of that one; may be null for who works for one only
   * @throws RefusedException FACT_IN_FUTURE, DUE_BEFORE_RECEIPT, INVALID_INPUT with the field's
   *     name, NOT_FOUND for a receiver for whom the caller does not work
   */
  public InquiryView register(NewInquiry asked, String receiver) {
    Instant now = clock.instant();
    check(asked, now);
    UUID organisation = receiver(receiver);
    String ref =
        inquiries.nextRef(asked.receivedAt().atZone(Phrasing.ZONE).getYear(), caller.scope());
    var inquiry = new Inquiry(ref, organisation, asked, now);
    inquiries.add(inquiry);
    record(
        inquiry,
        InquiryEventType.RECEIVED,
        asked.receivedAt(),
        asked.dueAt(),
        new InquiryTold(0, null, asked.channel(), asked.text()),
        null);
    return view(inquiry);
  }

  /** The organisations for which the caller may register one, by name. */
  public List<OrganisationView> receivers() {
    return organisations.organisations(caller.scope().organisations()).values().stream()
        .sorted(Comparator.comparing(OrganisationView::name))
        .toList();
  }

  private UUID receiver(String code) {
    Set<UUID> own = caller.scope().organisations();
    if (code == null || code.isBlank()) {
      refuse(own.size() > 1, "organisation");
      return own.iterator().next();
    }
    UUID named = organisations.organisation(code).id();
    if (!own.contains(named)) {
      throw new RefusedException(Refusal.NOT_FOUND, code);
    }
    return named;
  }

  private static void check(NewInquiry asked, Instant now) {
    if (asked.receivedAt().isAfter(now)) {
      throw new RefusedException(Refusal.FACT_IN_FUTURE);
    }
    InquiryFile.checkDue(asked.dueAt(), asked.receivedAt());
    needed("authorityName", asked.authorityName(), LONGEST_NAME);
    needed("subject", asked.subject(), LONGEST_SUBJECT);
    refuse(asked.theirRef() != null && asked.theirRef().length() > LONGEST_REF, "theirRef");
    refuse(asked.text() != null && asked.text().length() > InquiryTold.LONGEST_TEXT, "text");
    refuse(asked.authority() == null, "authority");
    refuse(asked.channel() == null, "channel");
  }

  private static void needed(String field, String value, int longest) {
    refuse(value == null || value.isBlank() || value.length() > longest, field);
  }

  private static void refuse(boolean wrong, String field) {
    if (wrong) {
      throw new RefusedException(Refusal.INVALID_INPUT, field);
    }
  }

  /**
   * The authority asks more.
   *
   * @param dueAt by when; null if it says nothing
   * @throws RefusedException REASONS_MISSING without words, DUE_BEFORE_RECEIPT
   */
  public InquiryView question(String ref, InquiryTold told, Instant dueAt) {
    needWords(told);
    Inquiry inquiry = found(ref, told);
    Instant at = time(inquiry, InquiryAct.QUESTION, told);
    InquiryFile.checkDue(dueAt, at);
    return recorded(inquiry, InquiryEventType.QUESTIONED, at, dueAt, told);
  }

  /**
   * The authority granted more time.
   *
   * @throws RefusedException DUE_NOT_LATER, WRONG_STATE where no date is owed
   */
  public InquiryView extend(String ref, InquiryTold told, Instant dueAt) {
    Inquiry inquiry = found(ref, told);
    Instant at = time(inquiry, InquiryAct.EXTEND, told);
    inquiry.file().checkLater(dueAt);
    InquiryFile.checkDue(dueAt, inquiry.file().receivedAt());
    return recorded(inquiry, InquiryEventType.EXTENDED, at, dueAt, told);
  }

  /**
   * What was asked is answered.
   *
   * @throws RefusedException WRONG_STATE as an act if nothing is owed; FACT_BEFORE_RECEIPT
   */
  public InquiryView answer(String ref, InquiryTold told) {
    Inquiry inquiry = found(ref, told);
    Instant at = time(inquiry, InquiryAct.ANSWER, told);
    return recorded(inquiry, InquiryEventType.ANSWERED, at, null, told);
  }

  /**
   * Gives it to a colleague.
   *
   * @param person null to take it from everybody
   * @throws RefusedException NOT_FOUND for anybody who does not work on inquiries
   */
  public InquiryView assign(String ref, InquiryTold told, UUID person) {
    Inquiry inquiry = found(ref, told);
    inquiry.file().permit(InquiryAct.ASSIGN).orRefuse();
    if (person != null) {
      colleagues.colleague(person, inquiry.organisationId(), Permission.HANDLE_INQUIRIES);
    }
    inquiry.assignedTo(person);
    record(inquiry, InquiryEventType.ASSIGNED, clock.instant(), null, told, person);
    return view(inquiry);
  }

  /** Whom it may be given to. */
  public List<ColleagueView> candidates(String ref) {
    return colleagues.colleagues(found(ref).organisationId(), Permission.HANDLE_INQUIRIES);
  }

  /**
   * Links a rights request, which is kept from now on until the inquiry is closed.
   *
   * @throws RefusedException NOT_FOUND, ALREADY_EXISTS, NOT_THE_CONTROLLER, WRONG_STATE for one
   *     that is erased
   */
  public InquiryView link(String ref, InquiryTold told, String request) {
    Inquiry inquiry = found(ref, told);
    inquiry.file().permit(InquiryAct.LINK).orRefuse();
    if (inquiry.isLinked(request)) {
      throw new RefusedException(Refusal.ALREADY_EXISTS, request);
    }
    UUID held = holds.hold(request, inquiry.id(), inquiry.ref());
    inquiry.link(request);
    record(inquiry, InquiryEventType.LINKED, clock.instant(), null, told, held);
    return view(inquiry);
  }

  /**
   * Takes a link away; the hold ends with it.
   *
   * @throws RefusedException NOT_FOUND, REASONS_MISSING
   */
  public InquiryView unlink(String ref, InquiryTold told, String request) {
    needWords(told);
    Inquiry inquiry = found(ref, told);
    inquiry.file().permit(InquiryAct.LINK).orRefuse();
    if (!inquiry.isLinked(request)) {
      throw new RefusedException(Refusal.NOT_FOUND, request);
    }
    UUID lifted = holds.lift(request, inquiry.id(), inquiry.ref());
    inquiry.unlink(request);
    record(inquiry, InquiryEventType.UNLINKED, clock.instant(), null, told, lifted);
    return view(inquiry);
  }

  /** Keeps a remark on the file. */
  public InquiryView note(String ref, InquiryTold told) {
    needWords(told);
    Inquiry inquiry = found(ref, told);
    Instant at = time(inquiry, InquiryAct.NOTE, told);
    return recorded(inquiry, InquiryEventType.NOTED, at, null, told);
  }

  /**
   * Closes an inquiry to which no answer is owed; the holds of its requests end.
   *
   * @throws RefusedException ANSWER_OWED
   */
  public InquiryView close(String ref, InquiryTold told) {
    Inquiry inquiry = found(ref, told);
    inquiry.file().permit(InquiryAct.CLOSE).orRefuse();
    Instant at = time(inquiry, told);
    inquiry.links().forEach(link -> holds.lift(link, inquiry.id(), inquiry.ref()));
    return recorded(inquiry, InquiryEventType.CLOSED, at, null, told);
  }

  /**
   * Opens a closed inquiry again, with the reason; its requests are held again.
   *
   * @throws RefusedException REASONS_MISSING, WRONG_STATE
   */
  public InquiryView reopen(String ref, InquiryTold told) {
    needWords(told);
    Inquiry inquiry = found(ref, told);
    inquiry.file().permit(InquiryAct.REOPEN).orRefuse();
    Instant at = time(inquiry, told);
    inquiry.links().stream()
        .filter(link -> !holds.isErased(link))
        .forEach(link -> holds.hold(link, inquiry.id(), inquiry.ref()));
    return recorded(inquiry, InquiryEventType.REOPENED, at, null, told);
  }

  private static void needWords(InquiryTold told) {
    if (told.words() == null) {
      throw new RefusedException(Refusal.REASONS_MISSING);
    }
  }

  private Inquiry found(String ref) {
    return inquiries
        .byRef(ref, caller.scope())
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, ref));
  }

  private Inquiry found(String ref, InquiryTold told) {
    Inquiry inquiry = found(ref);
    if (inquiry.redactedAt() != null) {
      throw new RefusedException(Refusal.WRONG_STATE, "REDACTED");
    }
    if (inquiry.version() != told.version()) {
      throw new RefusedException(Refusal.CHANGED_MEANWHILE, ref);
    }
    return inquiry;
  }

  /** Now for an act, which must be lawful; as told for a fact. */
  private Instant time(Inquiry inquiry, InquiryAct act, InquiryTold told) {
    if (told.isAct()) {
      inquiry.file().permit(act).orRefuse();
    }
    return time(inquiry, told);
  }

  private Instant time(Inquiry inquiry, InquiryTold told) {
    Instant now = clock.instant();
    Instant at = told.isAct() ? now : told.at();
    if (at.isAfter(now)) {
      throw new RefusedException(Refusal.FACT_IN_FUTURE);
    }
    if (at.isBefore(inquiry.receivedAt())) {
      throw new RefusedException(Refusal.FACT_BEFORE_RECEIPT);
    }
    return at;
  }

  private InquiryView recorded(
      Inquiry inquiry, InquiryEventType type, Instant at, Instant dueAt, InquiryTold told) {
    record(inquiry, type, at, dueAt, told, null);
    return view(inquiry);
  }

  private void record(
      Inquiry inquiry,
      InquiryEventType type,
      Instant at,
      Instant dueAt,
      InquiryTold told,
      UUID target) {
    var event = new InquiryEvent(inquiry.nextNumber(), type, at, clock.instant(), dueAt);
    inquiry.record(
        event,
        new KeptInquiryEvent.Aside(caller.get().person(), told.channel(), target, told.words()));
    inquiries.flush();
    journal(inquiry, event, told, target);
  }

  private void journal(Inquiry inquiry, InquiryEvent event, InquiryTold told, UUID target) {
    var facts = new HashMap<String, Object>();
    facts.put("event", event.number());
    facts.put("at", event.happenedAt());
    if (event.dueAt() != null) {
      facts.put("dueAt", event.dueAt());
    }
    if (target != null) {
      facts.put("target", target);
    }
    if (event.type() == InquiryEventType.RECEIVED) {
      facts.put("authority", inquiry.authority());
    }
    var personal = new HashMap<String, String>();
    if (told.words() != null) {
      personal.put("text", told.words());
    }
    if (event.type() == InquiryEventType.RECEIVED) {
      personal.put("subject", inquiry.subject());
      personal.put("authorityName", inquiry.authorityName());
    }
    journal.append("inquiry:" + inquiry.ref(), "INQUIRY_" + event.type().name(), facts, personal);
  }

  private InquiryView view(Inquiry inquiry) {
    InquiryFile file = inquiry.file();
    Map<Integer, InquiryRemark> remarks = file.remarks();
    UUID assignee = inquiry.assigneeId();
    Optional<ColleagueView> colleague =
        colleagues.colleagues(inquiry.organisationId(), Permission.READ_INQUIRIES).stream()
            .filter(known -> known.id().equals(assignee))
            .findFirst();
    return new InquiryView(
        inquiry.id(),
        inquiry.ref(),
        inquiry.organisationId(),
        inquiry.authority(),
        inquiry.authorityName(),
        inquiry.theirRef(),
        inquiry.subject(),
        inquiry.channel(),
        inquiry.receivedAt(),
        inquiry.recordedAt(),
        file.dueAt().orElse(null),
        file.isLate(clock.instant()),
        file.status(),
        colleague,
        caller
            .get()
            .organisationsGranting(Permission.HANDLE_INQUIRIES)
            .contains(inquiry.organisationId()),
        inquiry.links(),
        inquiry.events().stream()
            .map(kept -> told(kept, remarks.get(kept.asEvent().number())))
            .toList(),
        file.permits(),
        inquiry.version());
  }

  private static InquiryView.Told told(KeptInquiryEvent kept, InquiryRemark remark) {
    InquiryEvent event = kept.asEvent();
    Channel channel = kept.aside().channel();
    return new InquiryView.Told(
        event,
        kept.aside().person(),
        channel,
        kept.aside().target(),
        kept.aside().words(),
        remark,
        event.recordedAt().isAfter(event.happenedAt().plus(PROMPT)));
  }
}
