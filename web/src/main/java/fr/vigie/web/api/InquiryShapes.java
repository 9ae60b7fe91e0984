package fr.vigie.web.api;

import fr.vigie.inquiry.InquiryView;
import fr.vigie.inquiry.ListedInquiry;
import fr.vigie.inquiry.rules.AuthorityKind;
import fr.vigie.inquiry.rules.InquiryEventType;
import fr.vigie.inquiry.rules.InquiryPermit;
import fr.vigie.inquiry.rules.InquiryRemark;
import fr.vigie.inquiry.rules.InquiryStatus;
import fr.vigie.platform.Refusal;
import fr.vigie.rights.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Inquiries as the interface takes and tells them. */
final class InquiryShapes {
  private InquiryShapes() {}

  record NewlyInquired(
      AuthorityKind authority,
      String authorityName,
      Optional<String> theirRef,
      String subject,
      Channel channel,
      Instant receivedAt,
      Optional<Instant> dueAt,
      Optional<LocalDate> dueOn,
      Optional<String> text,
      Optional<String> organisation) {}

  record InquiryAct(Optional<Instant> at, Optional<Channel> channel, Optional<String> text) {}

  record Due(
      Optional<Instant> at,
      Optional<Channel> channel,
      Optional<String> text,
      Optional<Instant> dueAt,
      Optional<LocalDate> dueOn) {}

  record AssignedTo(Optional<UUID> person) {}

  record LinkTo(String request, Optional<String> text) {}

  record InquiryRow(
      String ref,
      AuthorityKind authority,
      Optional<String> authorityName,
      Optional<String> subject,
      Instant receivedAt,
      Optional<Instant> dueAt,
      InquiryStatus status) {}

  record Inquiry(
      String ref,
      AuthorityKind authority,
      Optional<String> authorityName,
      Optional<String> theirRef,
      Optional<String> subject,
      Channel channel,
      Instant receivedAt,
      Instant recordedAt,
      Optional<Instant> dueAt,
      boolean late,
      InquiryStatus status,
      Optional<UUID> assignee,
      List<String> requests,
      List<InquiryEvent> events,
      List<Permitted> acts,
      int version) {}

  record InquiryEvent(
      int number,
      InquiryEventType type,
      Instant at,
      Instant recordedAt,
      Optional<Instant> dueAt,
      Optional<Channel> channel,
      Optional<String> text,
      Optional<InquiryRemark> remark) {}

  record Permitted(String act, boolean lawful, Optional<Refusal> refusal) {}

  static InquiryRow of(ListedInquiry row) {
    return new InquiryRow(
        row.ref(),
        row.authority(),
        Optional.ofNullable(row.authorityName()),
        Optional.ofNullable(row.subject()),
        row.receivedAt(),
        Optional.ofNullable(row.dueAt()),
        row.status());
  }

  static Inquiry of(InquiryView view) {
    return new Inquiry(
        view.ref(),
        view.authority(),
        Optional.ofNullable(view.authorityName()),
        Optional.ofNullable(view.theirRef()),
        Optional.ofNullable(view.subject()),
        view.channel(),
        view.receivedAt(),
        view.recordedAt(),
        Optional.ofNullable(view.dueAt()),
        view.late(),
        view.status(),
        view.assignee().map(colleague -> colleague.id()),
        view.requests(),
        view.events().stream().map(InquiryShapes::of).toList(),
        view.permits().stream().map(InquiryShapes::of).toList(),
        view.version());
  }

  private static InquiryEvent of(InquiryView.Told told) {
    return new InquiryEvent(
        told.event().number(),
        told.event().type(),
        told.event().happenedAt(),
        told.event().recordedAt(),
        Optional.ofNullable(told.event().dueAt()),
        Optional.ofNullable(told.channel()),
        Optional.ofNullable(told.text()),
        Optional.ofNullable(told.remark()));
  }

  private static Permitted of(InquiryPermit permit) {
    return new Permitted(permit.act().name(), permit.isGranted(), permit.refusal());
  }
}
