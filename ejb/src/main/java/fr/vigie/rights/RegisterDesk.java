package fr.vigie.rights;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OwnOrganisations;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.platform.holidays.LegalCalendars;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import fr.vigie.rights.rules.CaseFile;
import fr.vigie.rights.rules.CaseOutcome;
import fr.vigie.rights.rules.RegisterFigures;
import fr.vigie.rights.rules.ToldFigures;
import fr.vigie.time.OutsideCalendarException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The register of an organisation: its requests in lists. */
@Stateless
@PermitAll
@UseCase(Permission.READ_RIGHTS)
public class RegisterDesk {
  @Inject RequestLists lists;
  @Inject OrganisationDesk organisations;
  @Inject OwnOrganisations own;
  @Inject CurrentCaller caller;
  @Inject LegalCalendars calendars;
  @Inject InstantSource clock;

  /** The organisations whose registers the caller reads. */
  public List<UUID> registers() {
    return caller.scope().organisations().stream().sorted().toList();
  }

  /**
   * One of them by the code of its organisation, or all.
   *
   * @param code null for all
   * @throws RefusedException NOT_FOUND for one that the caller does not read
   */
  public Set<UUID> registers(String code) {
    List<UUID> own = registers();
    if (code == null || code.isBlank()) {
      return Set.copyOf(own);
    }
    UUID chosen = organisations.organisation(code).id();
    if (!own.contains(chosen)) {
      throw new RefusedException(Refusal.NOT_FOUND, code);
    }
    return Set.of(chosen);
  }

  /**
   * The one register that is meant, where only one can be told of at a time.
   *
   * @param code of its organisation; may be null for who reads one register only
   * @throws RefusedException NOT_FOUND for one that the caller does not read, INVALID_INPUT for
   *     none where several are read
   */
  public UUID register(String code) {
    return own.meant(code, "register").id();
  }

  /** A page of a register, or of several as one, by due date. */
  public Page<ListedRequest> page(RequestFilter filter, PageRequest request) {
    return lists.page(filter, request, caller.scope());
  }

  /**
   * What became of the requests that were received in a span of days, apart for those that the
   * organisation answers and those that others answer.
   */
  public Figures figures(RegisterQuery asked) {
    var own = new ArrayList<CaseOutcome>();
    var others = new ArrayList<CaseOutcome>();
    Instant now = clock.instant();
    lists.each(
        asked.wholeSpan(),
        caller.scope(),
        listed -> {
          RightsRequest request = listed.request();
          boolean answers = request.isAnsweredBy(asked.organisation());
          if (answers || !listed.onlyHelps()) {
            outcome(request, request.file(), now).ifPresent((answers ? own : others)::add);
          }
        });
    return new Figures(RegisterFigures.of(own), ToldFigures.of(RegisterFigures.of(others)));
  }

  /** Hands over what a register tells of each request, in the order in which they were received. */
  public void each(RegisterQuery asked, Consumer<RegisteredRequest> reader) {
    Instant now = clock.instant();
    lists.each(
        asked, caller.scope(), listed -> reader.accept(told(asked.organisation(), listed, now)));
  }

  private RegisteredRequest told(UUID organisation, RequestLists.Listed listed, Instant now) {
    RightsRequest request = listed.request();
    CaseFile file = request.file();
    boolean own = request.isAnsweredBy(organisation);
    return new RegisteredRequest(
        request.ref(),
        listed.status(),
        own,
        request.rights(),
        request.channel(),
        request.processingId(),
        request.controllerId(),
        file.receivedAt(),
        request.passedOnAt(organisation),
        own ? answered(file) : null,
        own ? outcome(request, file, now) : Optional.empty(),
        request.redactedAt() != null);
  }

  private static Instant answered(CaseFile file) {
    return file.isSettled()
        ? file.liveRights().stream()
            .flatMap(right -> file.answeredAt(right).stream())
            .max(Comparator.naturalOrder())
            .orElse(null)
        : null;
  }

  private Optional<CaseOutcome> outcome(RightsRequest request, CaseFile file, Instant now) {
    try {
      return Optional.of(
          CaseOutcome.of(
              file, request.terms(calendars.in(request.holidays())), now, request.refusals(file)));
    } catch (OutsideCalendarException outside) {
      return Optional.empty();
    }
  }

  /**
   * The figures of a register. A request whose dates cannot be computed is in none of them.
   *
   * @param own of requests that the organisation answers
   * @param others of requests that it passed on, as far as they are told
   */
  public record Figures(RegisterFigures own, ToldFigures others) {}
}
