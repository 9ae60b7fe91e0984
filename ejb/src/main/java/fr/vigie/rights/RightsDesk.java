package fr.vigie.rights;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OrganisationView;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.rights.RequestEvent.Aside;
import fr.vigie.rights.rules.Act;
import fr.vigie.rights.rules.CaseEvent;
import fr.vigie.rights.rules.Clocks;
import fr.vigie.rights.rules.EventType;
import fr.vigie.rights.rules.Mention;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads requests, and keeps their files: remarks, corrections, closing. An act without a time is
 * done now and refused if it is unlawful; with a time, it is a fact that happened outside the
 * portal, recorded as it was and remarked upon.
 */
@Stateless
@PermitAll
public class RightsDesk {
  @Inject RequestFiles files;
  @Inject RequestActs acts;
  @Inject OrganisationDesk organisations;
  @Inject PieceDestruction pieces;
  @Inject TaskEnd tasks;

  /**
   * One request.
   *
   * @throws RefusedException NOT_FOUND for none that the caller may see
   */
  @UseCase(Permission.READ_RIGHTS)
  public RequestView request(String ref) {
    return files.view(files.open(ref));
  }

  /**
   * One request with everything in it, for those who write to the person about it.
   *
   * @throws RefusedException NOT_FOUND, NOT_THE_CONTROLLER for whoever only carries out an
   *     instruction
   */
  @UseCase(Permission.READ_RIGHTS)
  public RequestView wholeRequest(String ref) {
    return files.view(files.openWhole(ref));
  }

  /** The organisation for which the caller acts on a request. */
  @UseCase(Permission.READ_RIGHTS)
  public OrganisationView actingFor(String ref) {
    return organisations.organisation(files.openWhole(ref).organisation());
  }

  /** Until when an answer could take if the period were extended now; empty if unknown. */
  @UseCase(Permission.READ_RIGHTS)
  public Optional<LocalDate> dueIfExtended(String ref) {
    OpenFile open = files.openWhole(ref);
    CaseEvent notice =
        open.event(EventType.EXTENSION_NOTIFIED, open.now())
            .mentioning(EnumSet.of(Mention.REASONS));
    return open.clocksAfter(notice).map(clocks -> clocks.response().current().due());
  }

  /** What a refusal of this request has to say. */
  @UseCase(Permission.READ_RIGHTS)
  public Set<Mention> owedMentions(String ref) {
    return Clocks.owedMentions(files.openWhole(ref).file().opening());
  }

  /** The person complained to the supervisory authority. */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView recordComplaint(String ref, Told told) {
    OpenFile open = files.open(ref, told);
    return acts.recorded(open, told, EventType.COMPLAINED, Aside.by(told.channel()));
  }

  /** The psychiatric care commission was seized: two months for every document. */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView recordCommission(String ref, Told told) {
    OpenFile open = files.open(ref, told);
    return acts.recorded(open, told, EventType.COMMISSION_SEIZED, Aside.by(told.channel()));
  }

  /** The request was received at another time than was typed; why is in the words. */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView correctReceipt(String ref, Told told, Instant received) {
    told.needText();
    OpenFile open = files.open(ref, told);
    if (received.isAfter(open.now())) {
      throw new RefusedException(Refusal.FACT_IN_FUTURE);
    }
    files.record(
        open, open.event(EventType.RECEIPT_CORRECTED, received), Aside.NOTHING, told.text());
    return files.view(open);
  }

  /** Keeps a remark on the file. */
  @UseCase(Permission.READ_RIGHTS)
  public RequestView note(String ref, Told told) {
    told.needText();
    OpenFile open = files.openAsHelper(ref, told);
    return acts.recorded(open, told, EventType.NOTED, Aside.NOTHING);
  }

  /**
   * Closes a request to which nothing is owed any more. Copies of identity documents that were
   * never used are destroyed, open tasks withdrawn.
   *
   * @throws RefusedException ANSWER_OWED
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView close(String ref, Told told) {
    OpenFile open = files.open(ref, told);
    open.acts().permit(Act.CLOSE).orRefuse();
    pieces.destroyIdentityCopies(open, DestructionReason.REQUEST_CLOSED);
    tasks.withdrawAll(open);
    return acts.recorded(open, told, EventType.CLOSED, Aside.NOTHING);
  }

  /** Opens a closed or answered request again, with the reason; its dates stay. */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView reopen(String ref, Told told) {
    told.needText();
    OpenFile open = files.open(ref, told);
    open.acts().permit(Act.REOPEN).orRefuse();
    return acts.recorded(open, told, EventType.REOPENED, Aside.NOTHING);
  }
}
