package fr.vigie.directory;

import fr.vigie.platform.Settings;
import fr.vigie.platform.door.Role;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;

/**
 * The accounts of a new installation: an administrator with a one-time password, or the known ones
 * of the demonstration.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
public class FirstAccounts {
  private static final System.Logger LOG = System.getLogger(FirstAccounts.class.getName());

  @PersistenceContext EntityManager entities;
  @Inject People people;
  @Inject Passwords passwords;
  @Inject Settings settings;
  @Inject InstantSource clock;

  @PostConstruct
  void make() {
    if (!people.isEmpty()) {
      return;
    }
    if (settings.demo()) {
      new DemoDirectory(entities, people, passwords, clock.instant()).make();
    } else {
      makeAdministrator();
    }
  }

  private void makeAdministrator() {
    var grades = new Organisation("GRADES", "GRADeS e-santé", OrganisationKind.GRADES, "FR", false);
    entities.persist(grades);
    String password = passwords.secret();
    people.add(
        new Person("admin", "Administration", passwords.hash(password), true, false)
            .join(grades, Role.ADMIN));
    LOG.log(
        System.Logger.Level.WARNING,
        "First start: sign in as \"admin\" with the one-time password {0} and choose your own",
        password);
  }
}
