package fr.vigie.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The append-only record of what was done. */
@ApplicationScoped
public class Journal {
  private static final System.Logger LOG = System.getLogger(Journal.class.getName());

  /** Appends an entry to a chain, in the caller's transaction. */
  public void append(String chain, String type, Map<String, ?> facts) {
    LOG.log(System.Logger.Level.INFO, "{0} {1} {2}", chain, type, facts);
  }
}
