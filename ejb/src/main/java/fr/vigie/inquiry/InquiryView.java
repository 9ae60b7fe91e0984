package fr.vigie.inquiry;

import fr.vigie.directory.ColleagueView;
import fr.vigie.inquiry.rules.AuthorityKind;
import fr.vigie.inquiry.rules.InquiryEvent;
import fr.vigie.inquiry.rules.InquiryPermit;
import fr.vigie.inquiry.rules.InquiryRemark;
import fr.vigie.inquiry.rules.InquiryStatus;
import fr.vigie.rights.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An inquiry with everything that follows from its events now.
 *
 * @param authorityName null, as subject, once the personal data are erased
 * @param theirRef null if the authority named none, or once they are erased
 * @param dueAt null if no answer is owed or the authority set no date
 * @param late whether that date has passed
 * @param handled whether the reader may change it
 * @param requests references of the rights requests that are kept because of it
 */
public record InquiryView(
    UUID id,
    String ref,
    UUID organisation,
    AuthorityKind authority,
    String authorityName,
    String theirRef,
    String subject,
    Channel channel,
    Instant receivedAt,
    Instant recordedAt,
    Instant dueAt,
    boolean late,
    InquiryStatus status,
    Optional<ColleagueView> assignee,
    boolean handled,
    List<String> requests,
    List<Told> events,
    List<InquiryPermit> permits,
    int version) {
  public InquiryView {
    requests = List.copyOf(requests);
    events = List.copyOf(events);
    permits = List.copyOf(permits);
  }

  /**
   * An event as it is shown.
   *
   * @param person who told it; null for the portal itself
   * @param target null if it points to nothing
   * @param text null if nothing was written
   * @param remark what is wrong with it; null if nothing
   * @param recordedLater whether it was recorded more than an hour after it happened
   */
  public record Told(
      InquiryEvent event,
      UUID person,
      Channel channel,
      UUID target,
      String text,
      InquiryRemark remark,
      boolean recordedLater) {}
}
