package fr.vigie.platform.persistence;

import fr.vigie.platform.health.Check;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;

/** The database has this version's tables. */
@ApplicationScoped
class MigrationCheck implements Check {
  @EJB DatabaseMigration migration;

  @Override
  public String name() {
    return "migrations";
  }

  @Override
  public boolean passes() {
    return migration.isDone();
  }
}
