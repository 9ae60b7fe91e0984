package fr.vigie.rights.export;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OrganisationView;
import fr.vigie.journal.Journal;
import fr.vigie.rights.RegisterQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/**
 * Journals exports that stream, before their first byte leaves and in a transaction of its own.
 * Whoever hangs up before the end has undone the transaction of the reading, but has all the rows
 * that were sent until then: an entry at the end would be missing for exactly those.
 */
@ApplicationScoped
public class StartedExports {
  @Inject OrganisationDesk organisations;
  @Inject Journal journal;

  /** An export begins; how much of it is taken, nobody can know. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void begins(RegisterQuery asked, String format) {
    OrganisationView organisation = organisations.organisation(asked.organisation());
    journal.append("register:" + organisation.code(), ENTRY, facts(asked, format));
  }

  static final String ENTRY = "REGISTER_EXPORTED";

  /** What every export says of itself. */
  static Map<String, Object> facts(RegisterQuery asked, String format) {
    return Map.of(
        "format", format,
        "from", asked.from(),
        "to", asked.to(),
        "filtered", asked.isFiltered());
  }
}
