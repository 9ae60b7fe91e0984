package fr.vigie.inquiry;

import fr.vigie.inquiry.rules.InquiryAct;
import fr.vigie.inquiry.rules.InquiryEventType;
import fr.vigie.inquiry.rules.InquiryFile;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.rights.HoldDesk;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * What passes between an authority and the organisation, to the end. An act without a time is done
 * now and refused if it is unlawful; with a time, it is a fact that happened outside the portal,
 * recorded as it was and remarked upon.
 */
@Stateless
@PermitAll
@UseCase(Permission.HANDLE_INQUIRIES)
public class InquiryActDesk {
  @Inject InquiryFiles files;
  @Inject HoldDesk holds;

  /**
   * The authority asks more.
   *
   * @param dueAt by when; null if it says nothing
   * @throws RefusedException REASONS_MISSING without words, DUE_BEFORE_RECEIPT
   */
  public InquiryView question(String ref, InquiryTold told, Instant dueAt) {
    InquiryFiles.needWords(told);
    Inquiry inquiry = files.found(ref, told);
    Instant at = files.time(inquiry, InquiryAct.QUESTION, told);
    InquiryFile.checkDue(dueAt, at);
    return files.recorded(inquiry, InquiryEventType.QUESTIONED, at, dueAt, told);
  }

  /**
   * The authority granted more time.
   *
   * @throws RefusedException DUE_NOT_LATER, WRONG_STATE where no date is owed
   */
  public InquiryView extend(String ref, InquiryTold told, Instant dueAt) {
    Inquiry inquiry = files.found(ref, told);
    Instant at = files.time(inquiry, InquiryAct.EXTEND, told);
    inquiry.file().checkLater(dueAt);
    InquiryFile.checkDue(dueAt, inquiry.file().receivedAt());
    return files.recorded(inquiry, InquiryEventType.EXTENDED, at, dueAt, told);
  }

  /**
   * What was asked is answered.
   *
   * @throws RefusedException WRONG_STATE as an act if nothing is owed; FACT_BEFORE_RECEIPT
   */
  public InquiryView answer(String ref, InquiryTold told) {
    Inquiry inquiry = files.found(ref, told);
    Instant at = files.time(inquiry, InquiryAct.ANSWER, told);
    return files.recorded(inquiry, InquiryEventType.ANSWERED, at, null, told);
  }

  /** Keeps a remark on the file. */
  public InquiryView note(String ref, InquiryTold told) {
    InquiryFiles.needWords(told);
    Inquiry inquiry = files.found(ref, told);
    Instant at = files.time(inquiry, InquiryAct.NOTE, told);
    return files.recorded(inquiry, InquiryEventType.NOTED, at, null, told);
  }

  /**
   * Closes an inquiry to which no answer is owed; the holds of its requests end.
   *
   * @throws RefusedException ANSWER_OWED
   */
  public InquiryView close(String ref, InquiryTold told) {
    Inquiry inquiry = files.found(ref, told);
    inquiry.file().permit(InquiryAct.CLOSE).orRefuse();
    Instant at = files.time(inquiry, told);
    inquiry.links().forEach(link -> holds.lift(link, inquiry.id(), inquiry.ref()));
    return files.recorded(inquiry, InquiryEventType.CLOSED, at, null, told);
  }

  /**
   * Opens a closed inquiry again, with the reason; its requests are held again.
   *
   * @throws RefusedException REASONS_MISSING, WRONG_STATE
   */
  public InquiryView reopen(String ref, InquiryTold told) {
    InquiryFiles.needWords(told);
    Inquiry inquiry = files.found(ref, told);
    inquiry.file().permit(InquiryAct.REOPEN).orRefuse();
    Instant at = files.time(inquiry, told);
    inquiry.links().stream()
        .filter(link -> !holds.isErased(link))
        .forEach(link -> holds.hold(link, inquiry.id(), inquiry.ref()));
    return files.recorded(inquiry, InquiryEventType.REOPENED, at, null, told);
  }
}
