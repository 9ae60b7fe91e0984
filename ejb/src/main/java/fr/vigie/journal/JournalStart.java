package fr.vigie.journal;

import fr.vigie.journal.verify.Signatures;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Opens the journal's keys at the start, so that a missing one refuses it. */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
public class JournalStart {
  private static final System.Logger LOG = System.getLogger(JournalStart.class.getName());

  @Inject JournalKeys keys;

  @PostConstruct
  void open() {
    LOG.log(
        System.Logger.Level.INFO,
        "The journal''s checkpoints and exports are signed with the key {0}",
        Signatures.fingerprint(keys.signing().getPublic()));
  }
}
