package fr.vigie.platform.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to this version's tables before anything reads it. The timer store has made
 * its own table by then, so an empty schema is taken as version 0.
 */
@Singleton
@Startup
@DependsOn("StartRefusals")
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseMigration {
  @Resource(lookup = "java:jboss/datasources/VigieDS")
  DataSource dataSource;

  private boolean done;

  @PostConstruct
  void migrate() {
    Flyway.configure(getClass().getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:db/migration")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
    done = true;
  }

  /** Whether the tables are those of this version. */
  @PermitAll
  public boolean isDone() {
    return done;
  }
}
