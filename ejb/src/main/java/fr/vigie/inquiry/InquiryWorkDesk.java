package fr.vigie.inquiry;

import fr.vigie.directory.ColleagueDesk;
import fr.vigie.directory.ColleagueView;
import fr.vigie.inquiry.rules.InquiryAct;
import fr.vigie.inquiry.rules.InquiryEventType;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.rights.HoldDesk;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Who works on an inquiry, and which rights requests are kept because of it. */
@Stateless
@PermitAll
@UseCase(Permission.HANDLE_INQUIRIES)
public class InquiryWorkDesk {
  @Inject InquiryFiles files;
  @Inject HoldDesk holds;
  @Inject ColleagueDesk colleagues;
  @Inject InstantSource clock;

  /**
   * Gives it to a colleague.
   *
   * @param person null to take it from everybody
   * @throws RefusedException NOT_FOUND for anybody who does not work on inquiries
   */
  public InquiryView assign(String ref, InquiryTold told, UUID person) {
    Inquiry inquiry = files.found(ref, told);
    inquiry.file().permit(InquiryAct.ASSIGN).orRefuse();
    if (person != null) {
      colleagues.colleague(person, inquiry.organisationId(), Permission.HANDLE_INQUIRIES);
    }
    inquiry.assignedTo(person);
    files.record(inquiry, InquiryEventType.ASSIGNED, clock.instant(), null, told, person);
    return files.view(inquiry);
  }

  /** Whom it may be given to. */
  public List<ColleagueView> candidates(String ref) {
    return colleagues.colleagues(files.found(ref).organisationId(), Permission.HANDLE_INQUIRIES);
  }

  /**
   * Links a rights request, which is kept from now on until the inquiry is closed.
   *
   * @throws RefusedException NOT_FOUND, ALREADY_EXISTS, NOT_THE_CONTROLLER, WRONG_STATE for one
   *     that is erased
   */
  public InquiryView link(String ref, InquiryTold told, String request) {
    Inquiry inquiry = files.found(ref, told);
    inquiry.file().permit(InquiryAct.LINK).orRefuse();
    if (inquiry.isLinked(request)) {
      throw new RefusedException(Refusal.ALREADY_EXISTS, request);
    }
    UUID held = holds.hold(request, inquiry.id(), inquiry.ref());
    inquiry.link(request);
    files.record(inquiry, InquiryEventType.LINKED, clock.instant(), null, told, held);
    return files.view(inquiry);
  }

  /**
   * Takes a link away; the hold ends with it.
   *
   * @throws RefusedException NOT_FOUND, REASONS_MISSING
   */
  public InquiryView unlink(String ref, InquiryTold told, String request) {
    InquiryFiles.needWords(told);
    Inquiry inquiry = files.found(ref, told);
    inquiry.file().permit(InquiryAct.LINK).orRefuse();
    if (!inquiry.isLinked(request)) {
      throw new RefusedException(Refusal.NOT_FOUND, request);
    }
    UUID lifted = holds.lift(request, inquiry.id(), inquiry.ref());
    inquiry.unlink(request);
    files.record(inquiry, InquiryEventType.UNLINKED, clock.instant(), null, told, lifted);
    return files.view(inquiry);
  }
}
