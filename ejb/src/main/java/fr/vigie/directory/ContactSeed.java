package fr.vigie.directory;

import fr.vigie.platform.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;

/**
 * Contacts of the demonstration's Structures: functions without names, at numbers that are kept for
 * fiction (01 99 00 xx xx).
 */
@Singleton
@Startup
@DependsOn("FirstAccounts")
public class ContactSeed {
  private static final int NUMBERS = 10_000;

  @PersistenceContext EntityManager entities;
  @Inject Contacts contacts;
  @Inject Settings settings;

  @PostConstruct
  void load() {
    if (!settings.demo() || !isEmpty()) {
      return;
    }
    List<Organisation> structures =
        entities
            .createQuery(
                "select o from Organisation o where o.kind = :kind order by o.code",
                Organisation.class)
            .setParameter("kind", OrganisationKind.STRUCTURE)
            .getResultList();
    int number = 0;
    for (Organisation structure : structures) {
      add(structure, ContactPart.BUSINESS_REFERENT, "Référent métier", "referent", number++);
      add(structure, ContactPart.ADMINISTRATOR, "Administrateur des comptes", "admin", number++);
    }
  }

  private boolean isEmpty() {
    return entities
            .createQuery("select count(c) from StructureContact c", Long.class)
            .getSingleResult()
        == 0;
  }

  private void add(
      Organisation structure, ContactPart part, String job, String mailbox, int number) {
    int last = number % NUMBERS;
    contacts.add(
        new StructureContact(
            structure.id(),
            new ContactDetails(
                part,
                null,
                job,
                "01 99 00 %02d %02d".formatted(last / 100, last % 100),
                mailbox + "@" + structure.code().toLowerCase(Locale.ROOT) + ".example")));
  }
}
