package fr.vigie.availability;

import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.sla.Availability;
import fr.vigie.sla.AvailabilityCase;
import fr.vigie.sla.AvailabilityStatement;
import fr.vigie.sla.StatementPeriod;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The life of a month: open; closed, with a statement that is kept and never changes; revised, with
 * another one; reopened.
 */
@Stateless
@PermitAll
public class MonthDesk {
  private static final int LONGEST_REASON = 400;

  @Inject ServiceDesk services;
  @Inject CaseAssembler assembler;
  @Inject Terms terms;
  @Inject Facts facts;
  @Inject KeptStatements statements;
  @Inject KeptCases cases;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;
  @Inject Journal journal;

  @UseCase(Permission.READ_SERVICES)
  public MonthView month(String service, YearMonth month) {
    return view(services.service(service), month);
  }

  /** The closed months, the oldest first. */
  @UseCase(Permission.READ_SERVICES)
  public List<MonthView> closed(String service) {
    ServiceView view = services.service(service);
    return facts.closedMonths(view.id()).stream().sorted().map(month -> view(view, month)).toList();
  }

  /** What a month kept, in one of its revisions. */
  @UseCase(Permission.READ_SERVICES)
  public KeptMonth kept(String service, YearMonth month, int revision) {
    return statements.of(services.service(service).id(), month).stream()
        .filter(kept -> kept.revision() == revision)
        .findFirst()
        .map(this::opened)
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "revision"));
  }

  /** What a closed month kept last; empty for an open one. */
  @UseCase(Permission.READ_SERVICES)
  public Optional<KeptMonth> counting(String service, YearMonth month) {
    ServiceView view = services.service(service);
    return facts.closedMonth(view.id(), month).isEmpty()
        ? Optional.empty()
        : statements.newest(view.id(), month).map(this::opened);
  }

  /**
   * What a revision of a closed month would say, by the facts and terms as they are now; empty if
   * it would say what is kept, or if the month is open.
   */
  @UseCase(Permission.READ_SERVICES)
  public Optional<AvailabilityStatement> revision(String service, YearMonth month) {
    ServiceView view = services.service(service);
    if (facts.closedMonth(view.id(), month).isEmpty()) {
      return Optional.empty();
    }
    AvailabilityStatement now = statement(assembler.anew(view, month, clock.instant()), month);
    return statements.newest(view.id(), month).filter(kept -> kept.figures().say(now)).isPresent()
        ? Optional.empty()
        : Optional.of(now);
  }

  /**
   * Settles the facts of a month that is over and keeps its statement, which is no longer
   * provisional.
   *
   * @param expected how many statements the month had kept when the caller read it
   */
  @UseCase(Permission.CLOSE_PERIODS)
  public MonthView close(String service, YearMonth month, int expected) {
    ServiceView view = services.service(service);
    if (!isOver(view, month)) {
      throw new RefusedException(Refusal.MONTH_NOT_OVER, month.toString());
    }
    facts.lock(view.id());
    if (facts.closedMonth(view.id(), month).isPresent()) {
      throw new RefusedException(Refusal.MONTH_CLOSED, month.toString());
    }
    int known = known(view, month, expected);
    facts.addNow(new ClosedMonth(view.id(), month, clock.instant(), caller.get().login()));
    KeptStatement kept = keep(view, month, known + 1, "");
    note(view, "MONTH_CLOSED", month, Map.of("revision", kept.revision(), "sha256", sha256(kept)));
    return view(view, month);
  }

  /**
   * Keeps another statement of a closed month, by the facts and terms as they are now; the earlier
   * ones can still be read.
   *
   * @param expected how many statements the month had kept when the caller read it
   */
  @UseCase(Permission.CLOSE_PERIODS)
  public MonthView revise(String service, YearMonth month, int expected, String reason) {
    ServiceView view = services.service(service);
    facts.lock(view.id());
    String grounds = reason(reason);
    int known = known(view, month, expected);
    closedMonth(view, month);
    if (revision(service, month).isEmpty()) {
      throw new RefusedException(Refusal.NOTHING_TO_REVISE, month.toString());
    }
    KeptStatement kept = keep(view, month, known + 1, grounds);
    note(
        view,
        "MONTH_REVISED",
        month,
        Map.of("revision", kept.revision(), "sha256", sha256(kept), "reason", grounds));
    return view(view, month);
  }

  /**
   * Opens a settled month again, for a reason that is journalled; what it kept can still be read.
   *
   * @param expected how many statements the month had kept when the caller read it
   */
  @UseCase(Permission.CLOSE_PERIODS)
  public MonthView reopen(String service, YearMonth month, int expected, String reason) {
    ServiceView view = services.service(service);
    facts.lock(view.id());
    String grounds = reason(reason);
    known(view, month, expected);
    facts.remove(closedMonth(view, month));
    note(view, "MONTH_REOPENED", month, Map.of("reason", grounds));
    return view(view, month);
  }

  private KeptStatement keep(ServiceView service, YearMonth month, int revision, String reason) {
    Instant now = clock.instant();
    AvailabilityCase computed = assembler.anew(service, month, now);
    KeptCases.Stored stored = cases.keep(computed);
    var kept =
        new KeptStatement(
                service.id(),
                month,
                revision,
                KeptFigures.of(
                    statement(computed, month), terms.of(service, month), stored.sha256()),
                stored.file(),
                reason)
            .keptAt(now, caller.get().login());
    statements.add(kept);
    return kept;
  }

  private KeptMonth opened(KeptStatement kept) {
    return new KeptMonth(kept.asView(), cases.read(kept), Terms.version(kept.figures().terms()));
  }

  private MonthView view(ServiceView service, YearMonth month) {
    Optional<ClosedMonth> closed = facts.closedMonth(service.id(), month);
    return new MonthView(
        month,
        isOver(service, month),
        closed.isPresent(),
        closed.map(ClosedMonth::closedAt).orElse(null),
        statements.of(service.id(), month).stream().map(KeptStatement::asView).toList());
  }

  private ClosedMonth closedMonth(ServiceView service, YearMonth month) {
    return facts
        .closedMonth(service.id(), month)
        .orElseThrow(() -> new RefusedException(Refusal.WRONG_STATE, month.toString()));
  }

  private int known(ServiceView service, YearMonth month, int expected) {
    int known = statements.of(service.id(), month).size();
    Checks.version(known, expected, month.toString());
    return known;
  }

  private boolean isOver(ServiceView service, YearMonth month) {
    Instant end = month.plusMonths(1).atDay(1).atStartOfDay(service.zone()).toInstant();
    return !end.isAfter(clock.instant());
  }

  private static AvailabilityStatement statement(AvailabilityCase facts, YearMonth month) {
    return Availability.statement(facts, StatementPeriod.month(month));
  }

  private static String reason(String reason) {
    Checks.refuse(reason == null || reason.isBlank() || reason.length() > LONGEST_REASON, "reason");
    return reason.strip();
  }

  private static String sha256(KeptStatement kept) {
    return kept.figures().sha256();
  }

  private void note(ServiceView service, String type, YearMonth month, Map<String, ?> more) {
    var said = new java.util.HashMap<String, Object>(more);
    said.put("service", service.id().toString());
    said.put("month", month.toString());
    journal.append("service:" + service.code(), type, said);
  }
}
