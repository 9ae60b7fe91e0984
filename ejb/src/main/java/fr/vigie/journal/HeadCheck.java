package fr.vigie.journal;

import fr.vigie.platform.health.Check;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The record of how far the journal goes is the portal's own, and no break was found so far. */
@ApplicationScoped
class HeadCheck implements Check {
  @Inject Snapshots snapshots;
  @Inject JournalKeys keys;

  @Override
  public String name() {
    return "journal";
  }

  @Override
  public boolean passes() {
    return snapshots.read(
        connection -> {
          var rows = new Rows(connection);
          Optional<Head> head = rows.head(keys.seal());
          return head.isEmpty()
              ? rows.lastPosition() == 0
              : head.get().authentic() && head.get().extent().brokenAt() == null;
        });
  }
}
