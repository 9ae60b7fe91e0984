package fr.vigie.web.page;

import fr.vigie.availability.AvailabilityDesk;
import fr.vigie.availability.ExclusionDesk;
import fr.vigie.availability.ExclusionView;
import fr.vigie.availability.NewExclusion;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.platform.door.Permission;
import fr.vigie.sla.AvailabilityCase;
import fr.vigie.sla.ExclusionState;
import fr.vigie.sla.StatementPeriod;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import fr.vigie.web.view.ExclusionEffect;
import fr.vigie.web.view.ExclusionLine;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Exclusions of a service: the form to propose one, and the answers of the other side. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class ExclusionsPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final List<String> CLAUSES =
      List.of(
          "PREVENTIVE_MAINTENANCE",
          "AGREED_OPERATION",
          "NETWORK_FAILURE",
          "USER_RESPONSIBILITY",
          "APPLICATION_INCIDENT",
          "FORCE_MAJEURE");

  @Inject ServiceDesk services;
  @Inject AvailabilityDesk availability;
  @Inject ExclusionDesk desk;
  @Inject Standing standing;
  @Inject Messages messages;
  @Inject Language language;

  private String code;
  private String outageFrom;
  private String outageTo;
  private ServiceView service;
  private boolean proposer;
  private List<ExclusionLine> lines;
  private TypedTime from;
  private TypedTime to;
  private String clause;
  private String reason;
  private String[] paths = {};
  private ExclusionView selected;
  private String answer;

  /** Reads the service and its exclusions; fills the form from the outage that led here. */
  public void load() {
    service = services.service(code);
    proposer = standing.maySpeakFor(service, Permission.PROPOSE_EXCLUSIONS);
    from = field(outageFrom);
    to = field(outageTo);
    list();
  }

  private void list() {
    Set<UUID> mayAnswer = standing.sides(service, Permission.ANSWER_EXCLUSIONS);
    Set<UUID> mayPropose = standing.sides(service, Permission.PROPOSE_EXCLUSIONS);
    var wording = new Wording(Texts.in(language.getLocale()));
    Map<StatementPeriod, AvailabilityCase> cases = new HashMap<>();
    lines =
        desk.exclusions(code).stream()
            .sorted(Comparator.comparing(ExclusionView::from).reversed())
            .map(
                exclusion ->
                    ExclusionLine.of(
                        exclusion,
                        service,
                        mayAnswer,
                        mayPropose,
                        effect(exclusion, cases, wording)))
            .toList();
  }

  private String effect(
      ExclusionView exclusion, Map<StatementPeriod, AvailabilityCase> cases, Wording wording) {
    if (exclusion.state() == ExclusionState.WITHDRAWN) {
      return "";
    }
    StatementPeriod period = months(exclusion);
    return ExclusionEffect.of(
        cases.computeIfAbsent(period, months -> availability.facts(code, months)),
        period,
        exclusion.id().toString(),
        wording);
  }

  private StatementPeriod months(ExclusionView exclusion) {
    var first = YearMonth.from(exclusion.from().atZone(service.zone()));
    var last = YearMonth.from(exclusion.to().minusSeconds(1).atZone(service.zone()));
    return first.equals(last)
        ? StatementPeriod.month(first)
        : StatementPeriod.yearToDate(first, last);
  }

  /** Proposes what the form says. */
  public void propose() {
    desk.propose(
        code, new NewExclusion(from.instant(), to.instant(), clause, reason, Set.of(paths)));
    messages.info("exclusions.proposed");
    from = field(null);
    to = field(null);
    clause = null;
    reason = null;
    paths = new String[0];
    list();
  }

  /** Agrees to what the other side proposed. */
  public void agree(ExclusionView exclusion) {
    desk.agree(code, exclusion.id(), exclusion.version());
    messages.info("exclusions.agreed");
    list();
  }

  /** Takes back what the reader's side has said. */
  public void withdraw(ExclusionView exclusion) {
    desk.withdraw(code, exclusion.id(), exclusion.version());
    messages.info("exclusions.withdrawn");
    list();
  }

  /** Picks the exclusion that the dialog is about. */
  public void select(ExclusionView exclusion) {
    selected = exclusion;
    answer = null;
  }

  /** Contests the picked exclusion, with the reason. */
  public void contest() {
    desk.contest(code, selected.id(), selected.version(), answer);
    messages.info("exclusions.contested");
    list();
  }

  private TypedTime field(String instant) {
    try {
      return instant == null
          ? TypedTime.blank(service.zone())
          : TypedTime.of(Instant.parse(instant), service.zone());
    } catch (DateTimeException unreadable) {
      return TypedTime.blank(service.zone());
    }
  }

  public List<String> getClauses() {
    return CLAUSES;
  }

  public boolean isProposer() {
    return proposer;
  }

  public List<ExclusionLine> getLines() {
    return lines;
  }

  public ServiceView getService() {
    return service;
  }

  public ExclusionView getSelected() {
    return selected;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getOutageFrom() {
    return outageFrom;
  }

  public void setOutageFrom(String outageFrom) {
    this.outageFrom = outageFrom;
  }

  public String getOutageTo() {
    return outageTo;
  }

  public void setOutageTo(String outageTo) {
    this.outageTo = outageTo;
  }

  public TypedTime getFrom() {
    return from;
  }

  public TypedTime getTo() {
    return to;
  }

  public String getClause() {
    return clause;
  }

  public void setClause(String clause) {
    this.clause = clause;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String[] getPaths() {
    return paths.clone();
  }

  public void setPaths(String[] paths) {
    this.paths = paths.clone();
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }
}
