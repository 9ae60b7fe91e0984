package fr.vigie.journal;

import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Caller;
import fr.vigie.platform.door.RefusalLog;
import fr.vigie.platform.pulse.MinuteTick;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;

/**
 * Journals refused acts by code and use case, in a transaction of its own, within {@link
 * EntryBudget}; what goes beyond is journalled each minute as a number. A refusal that cannot be
 * journalled is logged, and stays a refusal.
 */
@ApplicationScoped
public class JournalledRefusals implements RefusalLog {
  private static final System.Logger LOG = System.getLogger(JournalledRefusals.class.getName());

  @Inject SecurityJournal journal;
  @Inject InstantSource clock;
  private final EntryBudget budget = new EntryBudget();

  @Override
  public void record(Caller caller, String useCase, RefusedException refusal) {
    LOG.log(System.Logger.Level.INFO, "{0} refused: {1}", useCase, refusal.refusal());
    if (!budget.takes(caller.login(), clock.instant())) {
      return;
    }
    try {
      journal.append(EntryTypes.REFUSED, Map.of("useCase", useCase, "refusal", refusal.refusal()));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "A refusal could not be journalled", e);
    }
  }

  void sumUp(@Observes MinuteTick tick) {
    long omitted = budget.omitted();
    if (omitted > 0) {
      journal.append(EntryTypes.REFUSALS_OMITTED, Map.of("count", omitted));
    }
  }
}
