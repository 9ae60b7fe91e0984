package fr.vigie.rights;

import fr.vigie.platform.Phrasing;
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
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The register of an organisation: its requests in lists. */
@Stateless
@PermitAll
@UseCase(Permission.READ_RIGHTS)
public class RegisterDesk {
  /** A year, and a day more if it is a leap year. */
  static final int LONGEST_DAYS = 366;

  @Inject RequestLists lists;
  @Inject CurrentCaller caller;
  @Inject LegalCalendars calendars;
  @Inject InstantSource clock;

  /** The organisations whose registers the caller reads. */
  public List<UUID> registers() {
    return caller.get().organisationsGranting(Permission.READ_RIGHTS).stream().sorted().toList();
  }

  /** A page of a register, by due date. */
  public Page<ListedRequest> page(RequestFilter filter, PageRequest request) {
    return lists.page(filter, request, caller.scope());
  }

  /**
   * What became of the requests that were received in a span of days, apart for those that the
   * organisation answers and those that others answer.
   *
   * @param from first day
   * @param to last day; at most {@value #LONGEST_DAYS} days after the first
   * @throws RefusedException with {@code INVALID_INPUT} for another span
   */
  public Figures figures(UUID organisation, LocalDate from, LocalDate to) {
    if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
      throw new RefusedException(Refusal.INVALID_INPUT, "to");
    }
    var own = new ArrayList<CaseOutcome>();
    var others = new ArrayList<CaseOutcome>();
    Instant now = clock.instant();
    lists.eachReceived(
        organisation,
        from.atStartOfDay(Phrasing.ZONE).toInstant(),
        to.plusDays(1).atStartOfDay(Phrasing.ZONE).toInstant(),
        caller.scope(),
        request -> (request.isAnsweredBy(organisation) ? own : others).add(outcome(request, now)));
    return new Figures(RegisterFigures.of(own), RegisterFigures.of(others));
  }

  private CaseOutcome outcome(RightsRequest request, Instant now) {
    CaseFile file = request.file();
    return CaseOutcome.of(
        file, request.terms(calendars.in(request.holidays())), now, request.refusals(file));
  }

  /**
   * The figures of a register.
   *
   * @param own of requests that the organisation answers
   * @param others of requests that it passed on: small numbers are not told
   */
  public record Figures(RegisterFigures own, RegisterFigures others) {}
}
