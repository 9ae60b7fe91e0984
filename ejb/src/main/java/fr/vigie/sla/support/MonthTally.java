package fr.vigie.sla.support;

import fr.vigie.sla.incident.ClockTarget.Binding;
import fr.vigie.sla.incident.ClockTerms;
import fr.vigie.sla.incident.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Adds up the tickets of a month. */
final class MonthTally {
  private static final Comparator<TargetCount> BY_TARGET =
      Comparator.comparing(TargetCount::severity)
          .thenComparing(TargetCount::kind)
          .thenComparing(TargetCount::target)
          .thenComparing(TargetCount::binding);

  private final SupportMonth month;
  private final Map<Severity, Flow> severities = new EnumMap<>(Severity.class);
  private final Map<String, Flow> structures = new TreeMap<>();
  private final Map<String, TargetCount> targets = new TreeMap<>();
  private final Map<String, TargetCount> requestTargets = new TreeMap<>();
  private final Map<Severity, Backlog> backlog = new EnumMap<>(Severity.class);
  private Backlog requestBacklog = new Backlog(Optional.empty(), 0, 0, 0, 0);
  private Flow incidents = Flow.NONE;
  private Flow requests = Flow.NONE;
  private Outcomes commitments = Outcomes.NONE;
  private Outcomes withoutWaits = Outcomes.NONE;
  private int withoutVerdict;
  private boolean unjudgedBlocking;

  MonthTally(SupportMonth month) {
    this.month = month;
    for (Severity severity : Severity.values()) {
      severities.put(severity, Flow.NONE);
      backlog.put(severity, new Backlog(Optional.of(severity), 0, 0, 0, 0));
    }
  }

  /** Lists the targets of incidents that the month is judged by, also if nothing was owed. */
  void expect(ClockTerms terms) {
    terms.targets().stream()
        .filter(target -> target.binding() != Binding.INFORMATION)
        .map(TargetCount::none)
        .forEach(none -> targets.put(key(none.target(), none.binding()), none));
  }

  void add(TicketMonth ticket) {
    if (ticket.isIncident()) {
      incidents = incidents.plus(ticket);
      severities.computeIfPresent(ticket.severity(), (severity, flow) -> flow.plus(ticket));
    } else {
      requests = requests.plus(ticket);
    }
    structures.merge(
        ticket.ticket().structure().orElse(""),
        Flow.NONE.plus(ticket),
        (flow, first) -> flow.plus(ticket));
    judge(ticket);
    if (ticket.isOpen()) {
      age(ticket);
    }
  }

  private void age(TicketMonth ticket) {
    Instant declared = ticket.end().declaredAt();
    if (ticket.isIncident()) {
      backlog.computeIfPresent(
          ticket.severity(), (severity, known) -> known.plus(declared, month.until()));
    } else {
      requestBacklog = requestBacklog.plus(declared, month.until());
    }
  }

  private void judge(TicketMonth ticket) {
    if (ticket.isWithoutVerdict()) {
      withoutVerdict++;
      unjudgedBlocking |=
          ticket.isIncident() && ticket.severity() == Severity.BLOCKING && ticket.wasOwed();
    }
    Map<String, TargetCount> counts = ticket.isIncident() ? targets : requestTargets;
    for (Judgement judgement : ticket.judgements()) {
      counts.compute(
          key(judgement.target().code(), judgement.target().binding()),
          (key, known) ->
              (known == null ? TargetCount.none(judgement.target()) : known).plus(judgement));
      if (judgement.target().binding() == Binding.COMMITMENT) {
        commitments = commitments.plus(judgement.counted());
        withoutWaits = withoutWaits.plus(judgement.withoutWaits());
      }
    }
  }

  private static String key(String target, Binding binding) {
    return target + "/" + binding;
  }

  SupportMonth month() {
    return month;
  }

  Flow incidents() {
    return incidents;
  }

  Flow requests() {
    return requests;
  }

  List<SeverityFlow> severities() {
    return severities.entrySet().stream()
        .map(entry -> new SeverityFlow(entry.getKey(), entry.getValue()))
        .toList();
  }

  List<StructureFlow> structures(Map<String, String> names) {
    var flows = new ArrayList<StructureFlow>();
    structures.forEach(
        (code, flow) ->
            flows.add(
                code.isEmpty()
                    ? new StructureFlow(Optional.empty(), Optional.empty(), flow)
                    : new StructureFlow(
                        Optional.of(code), Optional.ofNullable(names.get(code)), flow)));
    return flows;
  }

  List<TargetCount> targets() {
    return targets.values().stream().sorted(BY_TARGET).toList();
  }

  List<TargetCount> requestTargets() {
    return requestTargets.values().stream().sorted(BY_TARGET).toList();
  }

  List<Backlog> backlog() {
    return Stream.concat(backlog.values().stream(), Stream.of(requestBacklog)).toList();
  }

  /** What became of all targets that the contract commits to. */
  Outcomes commitments() {
    return commitments;
  }

  int withoutVerdict() {
    return withoutVerdict;
  }

  /** Whether a blocking incident could not be judged. */
  boolean hasUnjudgedBlocking() {
    return unjudgedBlocking;
  }

  TrendMonth trend() {
    return new TrendMonth(month.month(), incidents, requests, commitments, withoutWaits);
  }
}
