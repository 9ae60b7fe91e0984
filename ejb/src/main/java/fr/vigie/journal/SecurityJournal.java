package fr.vigie.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/**
 * Journals, on the chain of security, what stays true although the act around it is undone:
 * refusals, failed sign-ins. Each entry has a transaction of its own.
 */
@ApplicationScoped
public class SecurityJournal {
  @Inject Journal journal;

  /** Adds an entry, whatever becomes of the caller's transaction; see {@link Journal#append}. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void append(String type, Map<String, ?> facts) {
    journal.append(EntryTypes.SECURITY_CHAIN, type, facts);
  }
}
