package fr.vigie.rights.letter;

import fr.vigie.platform.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Gives the demonstration's organisations a letterhead where they have said none, so that a first
 * letter looks like one. Street, domain and telephone number (of those set aside for fiction) are
 * nobody's.
 */
@Singleton
@Startup
@DependsOn("FirstAccounts")
public class LetterheadSeed {
  private static final String ADDRESS =
      """
      Protection des données
      12 rue de la Démonstration
      31000 Toulouse\
      """;

  @PersistenceContext EntityManager entities;
  @Inject Settings settings;

  @PostConstruct
  void load() {
    if (settings.demo()) {
      entities
          .createNativeQuery(
              "insert into letterhead (organisation_id, address, place, contact, version)"
                  + " select o.id, ?, 'Toulouse', 'dpo@' || lower(o.code) || '.vigie.example,"
                  + " 05 36 49 00 12', 1 from organisation o where o.demo = true and not exists"
                  + " (select 1 from letterhead l where l.organisation_id = o.id)")
          .setParameter(1, ADDRESS)
          .executeUpdate();
    }
  }
}
