package fr.vigie.directory;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes services of what was asked for, or refuses. */
@ApplicationScoped
class ServiceMaker {
  private static final Duration LONGEST_VALIDITY = Duration.ofDays(366);
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate EVER = LocalDate.of(2000, 1, 1);
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}");
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PATH = 60;

  @PersistenceContext EntityManager entities;
  @Inject Services services;

  Service make(NewService asked, UUID client, Instant now) {
    check(asked);
    var service =
        new Service(
            asked.code(),
            asked.name().strip(),
            organisation(asked.operator()),
            entities.find(Organisation.class, client),
            asked.contract(),
            PARIS,
            now);
    observe(service, asked.observedBy(), asked.validFor());
    var shares = new HashMap<String, BigDecimal>();
    for (NewService.NewPath path : asked.paths()) {
      service.addPath(path.code(), path.aliases());
      shares.put(path.code(), path.share());
    }
    service.agreeShares(
        EVER, "Création du service", LawfulShares.of(Set.copyOf(shares.keySet()), shares));
    return service;
  }

  /** Has a service observed so; without a time of its own, observations hold as is usual then. */
  static void observe(Service service, ObservedBy by, Duration validFor) {
    refuse(by == null, "observedBy");
    refuse(
        validFor != null && (validFor.toSeconds() <= 0 || validFor.compareTo(LONGEST_VALIDITY) > 0),
        "validFor_s");
    service.observe(by, validFor == null ? by.validFor() : validFor);
  }

  private void check(NewService asked) {
    refuse(asked.code() == null || !CODE.matcher(asked.code()).matches(), "code");
    refuse(isBlank(asked.name()) || asked.name().length() > LONGEST_NAME, "name");
    refuse(asked.paths().isEmpty(), "paths");
    refuseDoubleNames(asked);
    if (services.isTaken(asked.code())) {
      throw new RefusedException(Refusal.ALREADY_EXISTS, asked.code());
    }
    if (asked.contract() != null && !isContract(asked.contract())) {
      throw new RefusedException(Refusal.NOT_FOUND, asked.contract());
    }
  }

  private static void refuseDoubleNames(NewService asked) {
    Set<String> names = new HashSet<>();
    for (NewService.NewPath path : asked.paths()) {
      refuse(isBlank(path.code()) || path.code().length() > LONGEST_PATH, "paths.code");
      refuse(!names.add(path.code()), "paths.code");
      for (String alias : path.aliases()) {
        refuse(!alias.equals(path.code()) && !names.add(alias), "paths.aliases");
      }
    }
  }

  private boolean isContract(String number) {
    return !entities
        .createNativeQuery("select 1 from contract where number = ?")
        .setParameter(1, number)
        .getResultList()
        .isEmpty();
  }

  private Organisation organisation(String code) {
    return entities
        .createQuery("select o from Organisation o where o.code = :code", Organisation.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, String.valueOf(code)));
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static void refuse(boolean wrong, String field) {
    if (wrong) {
      throw new RefusedException(Refusal.INVALID_INPUT, field);
    }
  }
}
