package fr.vigie.contract;

import fr.vigie.contract.EscalationView.Step;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Who is told when the clocks of a contract version's tickets run down. */
@Stateless
@PermitAll
public class EscalationDesk {
  private static final int MOST_STEPS = 20;
  private static final int LONGEST_JOB = 120;
  private static final int LONGEST_MAIL = 200;
  private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+");

  @Inject ContractTerms terms;
  @Inject Escalations chains;
  @Inject Journal journal;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;
  @Inject Event<EscalationChanged> told;

  /**
   * The chain of a contract version.
   *
   * @throws RefusedException NOT_FOUND
   */
  @UseCase(Permission.READ_CONTRACTS)
  public EscalationView chain(UUID contractVersion) {
    contract(contractVersion);
    return chains.of(contractVersion);
  }

  /**
   * Replaces the chain. Steps stand in the order in which a clock reaches them, whatever the order
   * in which they come.
   *
   * @param expected the version that the caller read; 0 if nobody has saved one
   * @throws RefusedException NOT_FOUND, CHANGED_MEANWHILE, INVALID_INPUT with the field's name, for
   *     somebody who is told twice from the same point on ({@code steps}) as well
   */
  @UseCase(Permission.EDIT_NOTICES)
  public EscalationView save(UUID contractVersion, int expected, List<Step> steps) {
    ContractVersion governed = contract(contractVersion);
    check(steps);
    if (chains.of(contractVersion).version() != expected) {
      throw new RefusedException(Refusal.CHANGED_MEANWHILE, "escalation");
    }
    Instant now = clock.instant();
    Escalation chain =
        chains
            .find(contractVersion)
            .orElseGet(
                () -> {
                  var first = new Escalation(contractVersion);
                  chains.add(first);
                  return first;
                });
    chain.save(steps, now, caller.get().person());
    chains.flush();
    journal.append(
        "contract:" + governed.contract().number(),
        "ESCALATION_CHANGED",
        Map.of(
            "version",
            contractVersion.toString(),
            "steps",
            chain.asView().steps().stream()
                .map(step -> step.point().code() + " " + step.level() + " " + step.job())
                .toList()));
    told.fire(new EscalationChanged(contractVersion, now));
    return chain.asView();
  }

  private ContractVersion contract(UUID id) {
    return terms
        .version(id)
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "contract version"));
  }

  private static void check(List<Step> steps) {
    refuse(steps.size() > MOST_STEPS, "steps");
    var known = new HashSet<String>();
    for (Step step : steps) {
      refuse(step.point() == null, "point");
      refuse(step.level() == null, "level");
      refuse(isUnfit(step.job(), LONGEST_JOB), "job");
      refuse(isUnfit(step.email(), LONGEST_MAIL) || !MAIL.matcher(step.email()).matches(), "email");
      refuse(
          !known.add(step.point().code() + " " + step.email().toLowerCase(Locale.ROOT)), "steps");
    }
  }

  private static boolean isUnfit(String text, int longest) {
    return text == null || text.isBlank() || text.length() > longest || text.indexOf('\n') >= 0;
  }

  private static void refuse(boolean wrong, String field) {
    if (wrong) {
      throw new RefusedException(Refusal.INVALID_INPUT, field);
    }
  }
}
