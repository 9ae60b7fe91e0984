package fr.vigie.directory;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The demonstration's organisations and accounts: the real bodies, 400 made-up Structures. */
final class DemoDirectory {
  static final int STRUCTURES = 400;
  private static final String[] SORTS = {
    "Centre hospitalier", "Clinique", "EHPAD", "Maison de santé", "Laboratoire", "SSIAD", "Foyer"
  };

  private final EntityManager entities;
  private final People people;
  private final Passwords passwords;
  private final Instant now;
  private final Map<String, Organisation> byCode = new HashMap<>();

  DemoDirectory(EntityManager entities, People people, Passwords passwords, Instant now) {
    this.entities = entities;
    this.people = people;
    this.passwords = passwords;
    this.now = now;
  }

  void make() {
    add("GRADES", "GRADeS e-santé Occitanie", OrganisationKind.GRADES);
    add("MIPIH", "Mipih", OrganisationKind.OPERATOR);
    add("ANS", "Agence du numérique en santé", OrganisationKind.AGENCY);
    for (int number = 1; number <= STRUCTURES; number++) {
      add(
          "STR-%03d".formatted(number),
          "%s de démonstration %03d".formatted(SORTS[number % SORTS.length], number),
          OrganisationKind.STRUCTURE);
    }
    for (DemoAccount account : DemoAccount.values()) {
      add(account);
    }
  }

  private void add(String code, String name, OrganisationKind kind) {
    var organisation = new Organisation(code, name, kind, "FR", true);
    if (name.startsWith("Centre hospitalier")) {
      organisation.asPublicBody();
    }
    entities.persist(organisation);
    byCode.put(code, organisation);
  }

  private void add(DemoAccount account) {
    var person =
        new Person(
                account.login(),
                account.displayName(),
                passwords.hash(account.token()),
                false,
                true)
            .join(byCode.get(account.organisation()), account.role())
            .reachedAt(account.login() + "@vigie.example");
    people.add(person);
    people.addToken(person, "démonstration", account.token(), now);
  }
}
