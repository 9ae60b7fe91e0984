package fr.vigie.rights;

import fr.vigie.directory.CaseParty;
import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OrganisationView;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.rights.RequestEvent.Aside;
import fr.vigie.rights.rules.Act;
import fr.vigie.rights.rules.EventType;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Who else has a part in a request: whoever it is passed on to, answers in the controller's place
 * or keeps messages. An act without a time is done now and refused if it is unlawful; with a time,
 * it is a fact that happened outside the portal, recorded as it was and remarked upon.
 */
@Stateless
@PermitAll
public class ForwardDesk {
  @Inject RequestFiles files;
  @Inject RequestActs acts;
  @Inject RightsRequests requests;
  @Inject OrganisationDesk organisations;
  @Inject PreservationOrders orders;

  /**
   * Tells the operator to keep the messages that the answer may need: by mail, unless it was told
   * outside of the portal.
   */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public RequestView preserve(String ref, Told told) {
    OpenFile open = preservationAsked(ref, told);
    if (told.isAct()) {
      orders.give(open);
    }
    return files.view(open);
  }

  /**
   * The same by a letter: the operator sees the instruction, and the portal writes no mail of its
   * own beside the letter.
   */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public RequestView preserveByLetter(String ref, Told told) {
    OpenFile open = preservationAsked(ref, told);
    orders.show(open);
    return files.view(open);
  }

  private OpenFile preservationAsked(String ref, Told told) {
    OpenFile open = files.open(ref, told);
    Instant at = open.time(Act.PRESERVE, told);
    files.record(
        open,
        open.event(EventType.PRESERVATION_ASKED, at),
        new Aside(null, told.channel(), orders.operator(open.request()).orElse(null)),
        told.text());
    return open;
  }

  /** The operator keeps the messages. */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView confirmPreservation(String ref, Told told) {
    return acts.tell(
        files.openAsHelper(ref, told),
        told,
        Act.CONFIRM_PRESERVATION,
        EventType.PRESERVATION_CONFIRMED,
        event -> event);
  }

  /**
   * Passes the request on to its controller, or to another organisation on the way.
   *
   * @param to code of the organisation; null for the controller
   */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public RequestView forward(String ref, Told told, String to) {
    OpenFile open = files.open(ref, told);
    RightsRequest request = open.request();
    OrganisationView target =
        to == null
            ? organisations.organisation(request.controllerId())
            : organisations.organisation(to);
    if (target.id().equals(open.organisation())) {
      throw new RefusedException(Refusal.INVALID_INPUT, "to");
    }
    Instant at = open.time(Act.FORWARD, told);
    requests.addParty(
        request,
        target.id(),
        target.id().equals(request.controllerId())
            ? CaseParty.Part.CONTROLLER
            : CaseParty.Part.FORWARDER);
    files.record(
        open,
        open.event(EventType.FORWARDED, at),
        new Aside(null, told.channel(), target.id()),
        told.text());
    return files.view(open);
  }

  /** The organisation that answers has the forwarded request. */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public RequestView confirmForward(String ref, Told told) {
    OpenFile open = files.open(ref, told);
    if (!open.file().has(EventType.FORWARDED)) {
      throw new RefusedException(Refusal.WRONG_STATE, "NOT_FORWARDED");
    }
    return acts.recorded(open, told, EventType.FORWARD_RECEIVED, Aside.by(told.channel()));
  }

  /**
   * Asks another organisation to answer in the controller's place.
   *
   * @param to code of the organisation
   * @throws RefusedException NOT_THE_CONTROLLER
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public RequestView delegate(String ref, Told told, String to) {
    OpenFile open = files.open(ref, told);
    if (!open.organisation().equals(open.request().controllerId())) {
      throw new RefusedException(Refusal.NOT_THE_CONTROLLER);
    }
    OrganisationView target = organisations.organisation(to);
    open.request().delegatedTo(target.id());
    requests.addParty(open.request(), target.id(), CaseParty.Part.CONTRIBUTOR);
    return acts.recorded(open, told, EventType.ANSWER_DELEGATED, Aside.to(target.id()));
  }
}
