package fr.vigie.rights;

import fr.vigie.directory.CaseParty;
import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OrganisationKind;
import fr.vigie.directory.OrganisationView;
import fr.vigie.directory.OwnOrganisations;
import fr.vigie.platform.Phrasing;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.processing.ProcessingDesk;
import fr.vigie.processing.ProcessingView;
import fr.vigie.processing.Right;
import fr.vigie.rights.RightsRequest.Answering;
import fr.vigie.rights.rules.EventType;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes requests in as they come: by letter, mail, phone, at a counter, from other programs. */
@Stateless
@PermitAll
public class IntakeDesk {
  private static final int INTERNAL_DAYS = 20;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PHONE = 60;
  private static final int LONGEST_ADDRESS = 1000;
  private static final int LONGEST_TEXT = 8000;
  private static final Set<String> LANGUAGES = Set.of("fr", "en");

  @Inject RequestFiles files;
  @Inject RightsRequests requests;
  @Inject ProcessingDesk processings;
  @Inject OrganisationDesk organisations;
  @Inject PreservationOrders orders;
  @Inject OwnOrganisations own;
  @Inject InstantSource clock;

  /**
   * Registers a request that the caller's one organisation received.
   *
   * @throws RefusedException as {@link #receive(NewRequest, String)}
   */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public RequestView receive(NewRequest asked) {
    return receive(asked, null);
  }

  /**
   * Registers a request that one of the caller's organisations received. The clock starts on its
   * receipt there, whoever answers in the end (GDPR, art. 12(3); reading: a published contact is an
   * official channel).
   *
   * @param receiver code of that organisation; may be null for who works for one only
   * @throws RefusedException FACT_IN_FUTURE, INVALID_INPUT with the field's name, NOT_FOUND for a
   *     receiver for whom the caller does not work
   */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public RequestView receive(NewRequest asked, String receiver) {
    check(asked);
    return open(asked, own.meant(receiver, "organisation"));
  }

  /** The organisations for which the caller may register one, by name. */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public List<OrganisationView> receivers() {
    return own.all();
  }

  /**
   * Takes in what a person files on the public page, for the organisation that they name or that
   * answers for the processing; the clock starts now.
   *
   * @param asked its channel and time of receipt do not count
   * @throws RefusedException NOT_FOUND, INVALID_INPUT with the field's name
   */
  @UseCase(Permission.PUBLIC)
  public RequestView receiveFromPerson(NewRequest asked) {
    ProcessingView processing = processings.processing(asked.processing());
    NewRequest filed =
        asked.filedAt(clock.instant(), processing.facts().messages() && asked.mayUseMessages());
    check(filed);
    refuse(processing.controller().isEmpty() && asked.controller() == null, "controller");
    return open(
        filed,
        processing.controller().isPresent()
            ? organisations.organisation(processing.controller().orElseThrow())
            : organisations.organisation(asked.controller()));
  }

  private RequestView open(NewRequest asked, OrganisationView receiver) {
    ProcessingView processing = processings.processing(asked.processing());
    OrganisationView controller = controller(processing, asked, receiver);
    var request =
        new RightsRequest(
            asked,
            new Answering(
                processing,
                controller.id(),
                controller.publicBody(),
                controller.holidays(),
                controller.kind() == OrganisationKind.OPERATOR,
                INTERNAL_DAYS),
            receiver.id(),
            clock.instant());
    requests.open(request, asked.receivedAt().atZone(Phrasing.ZONE).getYear(), asked.person());
    UUID party = receiver.id();
    requests.addParty(
        request,
        party,
        party.equals(controller.id()) ? CaseParty.Part.CONTROLLER : CaseParty.Part.FORWARDER);
    OpenFile open = files.onDesk(request);
    files.record(
        open,
        open.event(EventType.RECEIVED, asked.receivedAt()),
        RequestEvent.Aside.by(asked.channel()),
        null);
    orders.giveAtReceipt(open);
    return files.view(open);
  }

  private OrganisationView controller(
      ProcessingView processing, NewRequest asked, OrganisationView receiver) {
    if (processing.controller().isPresent()) {
      return organisations.organisation(processing.controller().orElseThrow());
    }
    if (asked.controller() == null) {
      refuse(receiver.kind() != OrganisationKind.STRUCTURE, "controller");
      return receiver;
    }
    OrganisationView named = organisations.organisation(asked.controller());
    refuse(named.kind() != OrganisationKind.STRUCTURE, "controller");
    return named;
  }

  private void check(NewRequest asked) {
    if (asked.receivedAt().isAfter(clock.instant())) {
      throw new RefusedException(Refusal.FACT_IN_FUTURE);
    }
    refuse(asked.rights().isEmpty(), "rights");
    refuse(!LANGUAGES.contains(asked.language()), "language");
    refuse(
        asked.rights().contains(Right.HEALTH_RECORDS) == asked.documents().isEmpty(), "documents");
    PersonData person = asked.person();
    name("requesterName", person.requesterName());
    name("personName", person.personName());
    bounded("email", person.email(), LONGEST_NAME);
    bounded("about", person.about(), LONGEST_TEXT);
    bounded("phone", person.phone(), LONGEST_PHONE);
    bounded("address", person.address(), LONGEST_ADDRESS);
    bounded("mandateObject", person.mandateObject(), LONGEST_ADDRESS);
    bounded("answerTo", person.answerTo(), LONGEST_NAME);
    refuse(
        asked.requester().isForDeceased()
            && person.deathPurpose() == null
            && asked.rights().contains(Right.HEALTH_RECORDS),
        "deathPurpose");
  }

  private static void name(String field, String value) {
    refuse(value == null || value.isBlank(), field);
    bounded(field, value, LONGEST_NAME);
  }

  private static void bounded(String field, String value, int longest) {
    refuse(value != null && value.length() > longest, field);
  }

  private static void refuse(boolean wrong, String field) {
    if (wrong) {
      throw new RefusedException(Refusal.INVALID_INPUT, field);
    }
  }
}
