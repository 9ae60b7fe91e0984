package fr.vigie.journal;

import fr.vigie.platform.pulse.MinuteTick;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/**
 * Journals who signed in and out. Of a failure it keeps the person whose account was tried, if
 * there is such an account, and never what was typed; failures have an {@link EntryBudget}, by the
 * address they come from, and what goes beyond is journalled each minute as a number. A failure
 * that cannot be journalled is logged, and stays a failure; nobody is let in whose entry cannot be
 * written.
 */
@ApplicationScoped
public class JournalledSignIns {
  private static final System.Logger LOG = System.getLogger(JournalledSignIns.class.getName());
  private static final String PERSON = "person";

  @Inject SecurityJournal journal;
  @Inject InstantSource clock;
  private final EntryBudget budget = new EntryBudget();

  public void signedIn(UUID person) {
    journal.append(EntryTypes.SIGNED_IN, Map.of(PERSON, person));
  }

  public void signedOut(UUID person) {
    journal.append(EntryTypes.SIGNED_OUT, Map.of(PERSON, person));
  }

  /**
   * Journals a failure.
   *
   * @param person whose account was tried, or null if there is none of that name
   * @param address where the attempt came from; counted by, never kept
   */
  public void failed(UUID person, String address) {
    if (!budget.takes(address, clock.instant())) {
      return;
    }
    try {
      journal.append(EntryTypes.SIGN_IN_FAILED, person == null ? Map.of() : Map.of(PERSON, person));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "A failed sign-in could not be journalled", e);
    }
  }

  void sumUp(@Observes MinuteTick tick) {
    long omitted = budget.omitted();
    if (omitted > 0) {
      journal.append(EntryTypes.SIGN_INS_OMITTED, Map.of("count", omitted));
    }
  }
}
