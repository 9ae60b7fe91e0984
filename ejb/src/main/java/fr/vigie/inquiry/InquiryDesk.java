package fr.vigie.inquiry;

import fr.vigie.directory.OrganisationView;
import fr.vigie.directory.OwnOrganisations;
import fr.vigie.inquiry.rules.InquiryEventType;
import fr.vigie.inquiry.rules.InquiryFile;
import fr.vigie.platform.Phrasing;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The register of what authorities want to know. */
@Stateless
@PermitAll
@UseCase(Permission.HANDLE_INQUIRIES)
public class InquiryDesk {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REF = 100;
  private static final int LONGEST_SUBJECT = 400;

  @Inject InquiryFiles files;
  @Inject Inquiries inquiries;
  @Inject OwnOrganisations own;
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
    return files.view(files.found(ref));
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
    UUID organisation = own.meant(receiver, "organisation").id();
    String ref =
        inquiries.nextRef(asked.receivedAt().atZone(Phrasing.ZONE).getYear(), caller.scope());
    var inquiry = new Inquiry(ref, organisation, asked, now);
    inquiries.add(inquiry);
    files.record(
        inquiry,
        InquiryEventType.RECEIVED,
        asked.receivedAt(),
        asked.dueAt(),
        new InquiryTold(0, null, asked.channel(), asked.text()),
        null);
    return files.view(inquiry);
  }

  /** The organisations for which the caller may register one, by name. */
  public List<OrganisationView> receivers() {
    return own.all();
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
}
