package fr.vigie.inquiry;

import fr.vigie.directory.ColleagueDesk;
import fr.vigie.directory.ColleagueView;
import fr.vigie.inquiry.rules.InquiryAct;
import fr.vigie.inquiry.rules.InquiryEvent;
import fr.vigie.inquiry.rules.InquiryEventType;
import fr.vigie.inquiry.rules.InquiryFile;
import fr.vigie.inquiry.rules.InquiryRemark;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.rights.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Opens inquiries for the caller, writes down what happened, and shows what follows. */
@ApplicationScoped
class InquiryFiles {
  private static final Duration PROMPT = Duration.ofHours(1);

  @Inject Inquiries inquiries;
  @Inject ColleagueDesk colleagues;
  @Inject Journal journal;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;

  static void needWords(InquiryTold told) {
    if (told.words() == null) {
      throw new RefusedException(Refusal.REASONS_MISSING);
    }
  }

  Inquiry found(String ref) {
    return inquiries
        .byRef(ref, caller.scope())
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, ref));
  }

  Inquiry found(String ref, InquiryTold told) {
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
  Instant time(Inquiry inquiry, InquiryAct act, InquiryTold told) {
    if (told.isAct()) {
      inquiry.file().permit(act).orRefuse();
    }
    return time(inquiry, told);
  }

  Instant time(Inquiry inquiry, InquiryTold told) {
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

  InquiryView recorded(
      Inquiry inquiry, InquiryEventType type, Instant at, Instant dueAt, InquiryTold told) {
    record(inquiry, type, at, dueAt, told, null);
    return view(inquiry);
  }

  void record(
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

  InquiryView view(Inquiry inquiry) {
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
