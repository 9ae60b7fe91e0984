package fr.vigie.web.api;

import fr.vigie.contract.EscalationView;
import fr.vigie.incident.WarningView;
import fr.vigie.incident.notice.Notice;
import fr.vigie.incident.notice.NoticeChoice;
import fr.vigie.incident.notice.NoticePreview;
import fr.vigie.incident.notice.NoticeTemplateView;
import fr.vigie.incident.notice.NoticeView;
import fr.vigie.incident.notice.NoticeWording;
import fr.vigie.incident.notice.NoticesView;
import fr.vigie.incident.notice.SubscriptionsView;
import fr.vigie.incident.rules.NoticeDuty;
import fr.vigie.incident.rules.NoticeMoment;
import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.ClockTarget;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Notices of incidents, warnings and chains of escalation as the interface tells them. */
final class NoticeShapes {
  private NoticeShapes() {}

  /**
   * {@code due} is what the caller has to tell the Structures now, {@code untold} what they were
   * still to be told when the ticket was closed.
   */
  record TicketNotices(
      Optional<DueNotice> due, List<IncidentNotice> items, List<DueNotice> untold) {}

  record DueNotice(NoticeMoment moment, int event, Instant happenedAt) {}

  /** {@code reach} is for the levels of support. */
  record IncidentNotice(
      UUID id,
      NoticeMoment moment,
      int event,
      Notice.State state,
      Instant at,
      Optional<String> reason,
      Optional<NoticeReach> reach,
      List<NoticeText> texts) {}

  record NoticeReach(int structures, int mails, int rejected) {}

  record NoticeText(String language, int templateVersion, String subject, String text) {}

  record NoticeMessage(Optional<String> message) {}

  record OrderedNotice(int event, Optional<String> message) {}

  record NoticeSetAside(int event, String reason) {}

  record PreviewedNotice(
      DueNotice due,
      String message,
      List<NoticeText> texts,
      int structures,
      int mails,
      List<NoticeRecipient> recipients,
      List<String> unreachable,
      List<String> declined,
      int version) {}

  record NoticeRecipient(String organisation, String name, List<NoticeContact> contacts) {}

  record NoticeContact(UUID id, String job, Optional<String> email) {}

  record NoticeTemplate(
      NoticeMoment moment,
      String language,
      int version,
      String subject,
      String text,
      Optional<Instant> savedAt,
      Optional<UUID> savedBy) {}

  record NewNoticeText(String subject, String text) {}

  record Warning(
      ClockKind clock,
      String point,
      ClockTarget.Binding binding,
      Instant dueAt,
      Instant reachedAt,
      Instant sentAt,
      int mails,
      List<String> functions) {}

  record Subscribed(
      String organisation,
      String name,
      Map<String, String> services,
      List<SubscribedContact> contacts) {}

  record SubscribedContact(
      UUID id, String job, Optional<String> email, Map<String, NoticeChoice> choices) {}

  record NoticeChosen(NoticeChoice choice) {}

  record Chain(
      UUID contractVersion, Optional<Instant> savedAt, List<ChainStep> steps, int version) {}

  record NewChain(List<ChainStep> steps) {}

  record ChainStep(String point, EscalationView.Level level, String job, String email) {}

  static TicketNotices of(NoticesView view) {
    return new TicketNotices(
        view.due().map(NoticeShapes::of),
        view.settled().stream().map(NoticeShapes::of).toList(),
        view.untold().stream().map(NoticeShapes::of).toList());
  }

  private static DueNotice of(NoticeDuty act) {
    return new DueNotice(act.moment(), act.event(), act.happenedAt());
  }

  static IncidentNotice of(NoticeView view) {
    return new IncidentNotice(
        view.id(),
        view.moment(),
        view.event(),
        view.state(),
        view.settledAt(),
        Optional.ofNullable(view.reason()),
        view.reached()
            .map(reach -> new NoticeReach(reach.structures(), reach.mails(), reach.rejected())),
        view.texts().stream().map(NoticeShapes::of).toList());
  }

  static NoticeText of(NoticeWording wording) {
    return new NoticeText(
        wording.language(), wording.template(), wording.subject(), wording.text());
  }

  static PreviewedNotice of(NoticePreview preview) {
    return new PreviewedNotice(
        of(preview.act()),
        preview.message(),
        preview.texts().stream().map(NoticeShapes::of).toList(),
        preview.recipients().size(),
        preview.mails(),
        preview.recipients().stream().map(NoticeShapes::of).toList(),
        preview.unreachable().stream().map(one -> one.code()).toList(),
        preview.declined().stream().map(one -> one.code()).toList(),
        preview.version());
  }

  private static NoticeRecipient of(NoticePreview.Told told) {
    return new NoticeRecipient(
        told.structure().code(),
        told.structure().name(),
        told.contacts().stream()
            .map(
                contact ->
                    new NoticeContact(
                        contact.id(),
                        contact.details().job(),
                        Optional.ofNullable(contact.details().email())))
            .toList());
  }

  static NoticeTemplate of(NoticeTemplateView view) {
    return new NoticeTemplate(
        view.moment(),
        view.language(),
        view.version(),
        view.subject(),
        view.text(),
        view.savedAt(),
        view.savedBy());
  }

  static Warning of(WarningView view) {
    return new Warning(
        view.clock(),
        view.point().code(),
        view.binding(),
        view.dueAt(),
        view.reachedAt(),
        view.sentAt(),
        view.mails(),
        view.functions());
  }

  static Subscribed of(SubscriptionsView view) {
    return new Subscribed(
        view.structure().code(),
        view.structure().name(),
        view.services(),
        view.contacts().stream()
            .map(
                chosen ->
                    new SubscribedContact(
                        chosen.contact().id(),
                        chosen.contact().details().job(),
                        Optional.ofNullable(chosen.contact().details().email()),
                        chosen.choices()))
            .toList());
  }

  static Chain of(EscalationView view) {
    return new Chain(
        view.contractVersion(),
        view.savedAt(),
        view.steps().stream()
            .map(step -> new ChainStep(step.point().code(), step.level(), step.job(), step.email()))
            .toList(),
        view.version());
  }
}
