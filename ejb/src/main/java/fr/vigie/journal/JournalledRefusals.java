package fr.vigie.journal;

import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Caller;
import fr.vigie.platform.door.RefusalLog;
import jakarta.enterprise.context.ApplicationScoped;

/** Logs refused acts by code. */
@ApplicationScoped
public class JournalledRefusals implements RefusalLog {
  private static final System.Logger LOG = System.getLogger(JournalledRefusals.class.getName());

  @Override
  public void record(Caller caller, String useCase, RefusedException refusal) {
    LOG.log(System.Logger.Level.INFO, "{0} refused: {1}", useCase, refusal.refusal());
  }
}
