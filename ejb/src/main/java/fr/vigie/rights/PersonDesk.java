package fr.vigie.rights;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OrganisationKind;
import fr.vigie.directory.OrganisationView;
import fr.vigie.directory.SignInThrottle;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.Scope;
import fr.vigie.platform.door.UseCase;
import fr.vigie.platform.holidays.LegalCalendars;
import fr.vigie.processing.ProcessingDesk;
import fr.vigie.processing.ProcessingView;
import fr.vigie.time.Deadline;
import fr.vigie.time.LegalCalendar;
import fr.vigie.time.OutsideCalendarException;
import fr.vigie.time.ResponseRule;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where persons without an account file a request and follow it. The tracking code opens a request
 * to its holder, in place of a role.
 */
@Stateless
@PermitAll
@UseCase(Permission.PUBLIC)
public class PersonDesk {
  /** No login has a space in it, so that nobody's sign-in is slowed by wrong codes. */
  private static final String CODES = "tracking codes";

  @PersistenceContext EntityManager entities;
  @Inject IntakeDesk intake;
  @Inject RightsRequests requests;
  @Inject RequestFiles files;
  @Inject FollowedRequests followed;
  @Inject Acknowledgements acknowledgements;
  @Inject ProcessingDesk processings;
  @Inject OrganisationDesk organisations;
  @Inject LegalCalendars calendars;
  @Inject FilingLimit limit;
  @Inject SignInThrottle throttle;
  @Inject InstantSource clock;

  /** What came of a filing. */
  public sealed interface Filing {
    /**
     * The request is registered.
     *
     * @param mailed whether an acknowledgement goes out by mail
     */
    record Filed(FollowedRequest request, boolean mailed) implements Filing {}

    /** Too many from this address: wait so long. */
    record Slowed(Duration pause) implements Filing {}
  }

  /** What came of a tracking code. */
  public sealed interface Tracking {
    /** It is right. */
    record Found(FollowedRequest request) implements Tracking {}

    /** There is no such code. */
    record Unknown() implements Tracking {}

    /** Too many wrong ones from this address: the next one counts only after the wait. */
    record Slowed(Duration pause) implements Tracking {}
  }

  /**
   * Who would answer a request filed now, and by when.
   *
   * @param controller code of the Structure; null where the processing has one controller
   * @throws RefusedException NOT_FOUND, INVALID_INPUT if it is no Structure
   */
  public Expected expected(String code, String controller) {
    ProcessingView processing = processings.processing(code);
    OrganisationView answering =
        processing.controller().isPresent()
            ? organisations.organisation(processing.controller().orElseThrow())
            : structure(controller);
    return new Expected(processing, answering, answerBy(calendars.in(answering.holidays())));
  }

  private OrganisationView structure(String code) {
    OrganisationView named = organisations.organisation(code);
    if (named.kind() != OrganisationKind.STRUCTURE) {
      throw new RefusedException(Refusal.INVALID_INPUT, "controller");
    }
    return named;
  }

  private Optional<Deadline> answerBy(LegalCalendar calendar) {
    try {
      return Optional.of(
          ResponseRule.GDPR_12_3.deadline(
              calendar.dateOf(clock.instant()), false, List.of(), calendar));
    } catch (OutsideCalendarException outside) {
      return Optional.empty();
    }
  }

  /**
   * Files a request. The same code files one request only, however often the form is sent: sent
   * again, it is answered as the first time.
   *
   * @param code made for this form
   * @param address where the form comes from
   * @throws RefusedException NOT_FOUND, INVALID_INPUT with the field's name
   */
  public Filing file(NewRequest asked, TrackingCode code, String address) {
    Instant now = clock.instant();
    boolean reachable = asked.person().email() != null;
    Optional<FollowedRequest> known = byCode(code);
    if (known.isPresent()) {
      return new Filing.Filed(known.orElseThrow(), reachable);
    }
    Duration wait = limit.count(address, now);
    if (!wait.isZero()) {
      return new Filing.Slowed(wait);
    }
    if (!claim(code)) {
      return new Filing.Filed(byCode(code).orElseThrow(), reachable);
    }
    String ref = intake.receiveFromPerson(asked).ref();
    track(code, ref);
    FollowedRequest request = shown(ref);
    if (reachable) {
      acknowledgements.post(request, asked.language(), asked.person().email(), code);
    }
    return new Filing.Filed(request, reachable);
  }

  /** Takes the code for this filing; false if the same form has just filed a request. */
  private boolean claim(TrackingCode code) {
    return entities
            .createNativeQuery(
                "insert into rights_tracking (code_digest) values (?) on conflict do nothing")
            .setParameter(1, code.digest())
            .executeUpdate()
        == 1;
  }

  private void track(TrackingCode code, String ref) {
    entities
        .createNativeQuery("update rights_tracking set request_ref = ? where code_digest = ?")
        .setParameter(1, ref)
        .setParameter(2, code.digest())
        .executeUpdate();
  }

  /**
   * The request that a code opens.
   *
   * @param typed what the person typed
   * @param address where it comes from; codes from elsewhere are not slowed by wrong ones
   */
  public Tracking follow(String typed, String address) {
    Instant now = clock.instant();
    Duration wait = throttle.waitBefore(CODES, address, now);
    if (!wait.isZero()) {
      return new Tracking.Slowed(wait);
    }
    Optional<FollowedRequest> found = TrackingCode.read(typed).flatMap(this::byCode);
    if (found.isEmpty()) {
      throttle.failed(CODES, address, now);
      return new Tracking.Unknown();
    }
    throttle.succeeded(CODES, address);
    return new Tracking.Found(found.orElseThrow());
  }

  private Optional<FollowedRequest> byCode(TrackingCode code) {
    List<?> refs =
        entities
            .createNativeQuery(
                "select request_ref from rights_tracking"
                    + " where code_digest = ? and request_ref is not null")
            .setParameter(1, code.digest())
            .getResultList();
    return refs.stream().findFirst().map(String.class::cast).map(this::shown);
  }

  private FollowedRequest shown(String ref) {
    UUID receiver =
        entities
            .createQuery("select r.receiverId from RightsRequest r where r.ref = :ref", UUID.class)
            .setParameter("ref", ref)
            .getSingleResult();
    return followed.of(
        files.onDesk(requests.byRef(ref, new Scope(Set.of(receiver))).orElseThrow()));
  }
}
