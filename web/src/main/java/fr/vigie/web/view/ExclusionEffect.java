package fr.vigie.web.view;

import fr.vigie.sla.Availability;
import fr.vigie.sla.AvailabilityCase;
import fr.vigie.sla.CommitmentStatement;
import fr.vigie.sla.Exclusion;
import fr.vigie.sla.ExclusionState;
import fr.vigie.sla.ServiceFacts;
import fr.vigie.sla.StatementPeriod;
import fr.vigie.web.i18n.Wording;
import java.util.List;
import java.util.StringJoiner;

/** What one exclusion takes, or would take, out of the unavailability that counts. */
public final class ExclusionEffect {
  private ExclusionEffect() {}

  /**
   * The effect in words: "retirerait 1 h 05 de l'engagement A", or that it changes nothing.
   *
   * @param facts over the whole period
   * @param period the months that the exclusion touches
   */
  public static String of(
      AvailabilityCase facts, StatementPeriod period, String exclusion, Wording wording) {
    boolean agreed =
        facts.facts().exclusions().stream()
            .anyMatch(e -> e.id().equals(exclusion) && e.state() == ExclusionState.AGREED);
    var with = commitments(facts, period, exclusion, ExclusionState.AGREED);
    var without = commitments(facts, period, exclusion, ExclusionState.WITHDRAWN);
    var parts = new StringJoiner(" · ");
    for (int i = 0; i < with.size(); i++) {
      long taken = without.get(i).figures().netSeconds() - with.get(i).figures().netSeconds();
      if (taken > 0) {
        parts.add(
            wording
                .texts()
                .text(
                    agreed ? "exclusion.takes" : "exclusion.wouldTake",
                    wording.duration(taken),
                    with.get(i).id()));
      }
    }
    return parts.length() == 0
        ? wording.texts().text("exclusion.changesNothing")
        : parts.toString();
  }

  private static List<CommitmentStatement> commitments(
      AvailabilityCase facts, StatementPeriod period, String id, ExclusionState state) {
    ServiceFacts known = facts.facts();
    var changed =
        new ServiceFacts(
            known.range(),
            known.paths(),
            known.shares(),
            known.outages(),
            known.exclusions().stream().map(e -> e.id().equals(id) ? in(state, e) : e).toList());
    return Availability.statement(
            new AvailabilityCase(
                facts.service(),
                facts.reading(),
                changed,
                facts.commitments(),
                facts.asOf(),
                facts.closed()),
            period)
        .commitments();
  }

  private static Exclusion in(ExclusionState state, Exclusion exclusion) {
    return new Exclusion(exclusion.id(), exclusion.span(), exclusion.paths(), state);
  }
}
