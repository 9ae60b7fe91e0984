package fr.vigie.journal;

import fr.vigie.journal.verify.Extent;
import fr.vigie.platform.Settings;
import fr.vigie.platform.pulse.MinuteTick;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;

/**
 * Remembers outside the database how far the journal went: in memory from each commit on, and in a
 * file from one to two minutes later, when the database has surely written it. So an older state of
 * the tables, put back with its own valid seal, is found out too. After the database was restored
 * from a back-up on purpose, the file is removed by hand.
 */
@ApplicationScoped
public class JournalWitness {
  @Inject Settings settings;
  private WitnessFile file;
  private Extent reached;
  private Extent lastMinute;

  @PostConstruct
  void open() {
    Path path = settings.home().resolve("keys").resolve("journal-witness.json");
    file = new WitnessFile(path);
    reached = file.read();
    lastMinute = reached;
  }

  /** The farthest extent known. */
  synchronized Extent extent() {
    return reached;
  }

  /** Notes what was committed. */
  synchronized void reached(Extent extent) {
    if (extent.entries() >= reached.entries()) {
      reached = extent;
    }
  }

  synchronized void keep(@Observes MinuteTick tick) {
    file.write(lastMinute);
    lastMinute = reached;
  }
}
