package fr.vigie.availability;

import fr.vigie.sla.AvailabilityCase;
import fr.vigie.sla.CommitmentFacts;
import fr.vigie.sla.ObservedPath;
import fr.vigie.sla.ServiceFacts;
import fr.vigie.sla.ShareTable;
import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts what closed months keep in the place of what would be computed for them now, so that the
 * statement of a year says of each closed month what that month said itself. Outages and exclusions
 * need no care: those that touch a closed month cannot change.
 */
final class Settled {
  private final AvailabilityCase now;
  private final List<AvailabilityCase> months;
  private final Spans range;

  private Settled(AvailabilityCase now, List<AvailabilityCase> months) {
    this.now = now;
    this.months = months;
    range = spans(now.facts().range());
  }

  /** What a case says of one calendar month. */
  static AvailabilityCase month(AvailabilityCase facts, YearMonth month) {
    Span span = facts.reading().month(month);
    Spans inside = spans(span);
    return new AvailabilityCase(
        facts.service(),
        facts.reading(),
        new ServiceFacts(
            span,
            facts.facts().paths().stream().map(path -> inside(path, inside)).toList(),
            facts.facts().shares().stream().flatMap(table -> parts(table, inside)).toList(),
            List.of(),
            List.of()),
        facts.commitments().stream()
            .map(
                about ->
                    new CommitmentFacts(
                        about.commitment(),
                        about.committed().intersect(inside),
                        about.covered().intersect(inside)))
            .toList(),
        facts.asOf(),
        facts.closed());
  }

  /**
   * A case with the kept months in it.
   *
   * @param months each as {@link #month} gives it, of different months
   */
  static AvailabilityCase settle(AvailabilityCase now, List<AvailabilityCase> months) {
    return months.isEmpty() ? now : new Settled(now, months).settle();
  }

  private AvailabilityCase settle() {
    ServiceFacts facts = now.facts();
    return new AvailabilityCase(
        now.service(),
        now.reading(),
        new ServiceFacts(facts.range(), paths(), shares(), facts.outages(), facts.exclusions()),
        now.commitments().stream().map(this::commitment).toList(),
        now.asOf(),
        now.closed());
  }

  private List<ObservedPath> paths() {
    var codes = new TreeSet<String>();
    Stream.concat(Stream.of(now), months.stream())
        .flatMap(facts -> facts.facts().paths().stream())
        .forEach(path -> codes.add(path.path()));
    return codes.stream()
        .map(
            code ->
                new ObservedPath(
                    code,
                    instead(months, facts -> observed(facts, code, ObservedPath::up)),
                    instead(months, facts -> observed(facts, code, ObservedPath::down))))
        .toList();
  }

  private static Spans observed(
      AvailabilityCase facts, String code, Function<ObservedPath, Spans> state) {
    return Spans.union(
        facts.facts().paths().stream()
            .filter(path -> path.path().equals(code))
            .map(state)
            .toList());
  }

  private List<ShareTable> shares() {
    Spans rest = spans(now.facts().range()).subtract(ranges(months));
    var tables = new ArrayList<ShareTable>();
    now.facts().shares().forEach(table -> parts(table, rest).forEach(tables::add));
    months.stream()
        .flatMap(facts -> facts.facts().shares().stream())
        .flatMap(table -> parts(table, range))
        .forEach(tables::add);
    return tables;
  }

  private CommitmentFacts commitment(CommitmentFacts about) {
    String id = about.commitment().id();
    List<AvailabilityCase> knowing =
        months.stream()
            .filter(facts -> facts.commitments().stream().anyMatch(c -> isOf(c, id)))
            .toList();
    return new CommitmentFacts(
        about.commitment(),
        instead(knowing, facts -> of(facts, id, CommitmentFacts::committed)),
        instead(knowing, facts -> of(facts, id, CommitmentFacts::covered)));
  }

  private static Spans of(
      AvailabilityCase facts, String commitment, Function<CommitmentFacts, Spans> time) {
    return Spans.union(
        facts.commitments().stream().filter(c -> isOf(c, commitment)).map(time).toList());
  }

  private static boolean isOf(CommitmentFacts about, String commitment) {
    return about.commitment().id().equals(commitment);
  }

  /** What is so now, but in these months what was so then. */
  private Spans instead(List<AvailabilityCase> kept, Function<AvailabilityCase, Spans> time) {
    Spans then = Spans.union(kept.stream().map(time).toList()).intersect(range);
    return time.apply(now).subtract(ranges(kept)).union(then);
  }

  private static Spans ranges(List<AvailabilityCase> kept) {
    return Spans.union(kept.stream().map(facts -> spans(facts.facts().range())).toList());
  }

  private static Stream<ShareTable> parts(ShareTable table, Spans inside) {
    return spans(table.validity()).intersect(inside).toList().stream()
        .map(part -> new ShareTable(part, table.partsPerMillion()));
  }

  private static ObservedPath inside(ObservedPath path, Spans inside) {
    return new ObservedPath(
        path.path(), path.up().intersect(inside), path.down().intersect(inside));
  }

  private static Spans spans(Span span) {
    return Spans.of(span.start(), span.end());
  }
}
