package fr.vigie.directory;

import fr.vigie.platform.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The services that exist from the start: Medimail, Mailiz, and those of the demonstration. */
@Singleton
@Startup
@DependsOn("ContractSeed")
public class ServiceSeed {
  private static final String CONVENTION = "1901913";
  private static final String MIPIH = "MIPIH";
  private static final String[] SUPERVISED = {
    "Catalog Autocomplete",
    "Catalog Demo",
    "Catalog Search",
    "Chat",
    "Cloudflare Monitor",
    "Community Forum",
    "Did You Mean Playground",
    "Documentation",
    "Facet Demo",
    "Facet Demo Search",
    "GitHub",
    "Image Search Demo",
    "Manual",
    "Manual (dev)",
    "MySQL Playground",
    "Package Repository",
    "Playground",
    "Slack Community"
  };

  @PersistenceContext EntityManager entities;
  @Inject Services services;
  @Inject ServiceMaker maker;
  @Inject Settings settings;
  @Inject InstantSource clock;

  @PostConstruct
  void load() {
    if (services.isTaken("MEDIMAIL")) {
      return;
    }
    ensure(MIPIH, "Mipih", OrganisationKind.OPERATOR);
    ensure("ANS", "Agence du numérique en santé", OrganisationKind.AGENCY);
    add(
        new NewService(
            "MEDIMAIL",
            "Medimail",
            MIPIH,
            CONVENTION,
            ObservedBy.STATUS_LOG,
            null,
            List.of(
                path("webmail", "0.55", "Webmail", "Webmail FR"),
                path("smtp", "0.15", "SMTP", "Client SMTP"),
                path("web-services", "0.10", "Web services", "API"),
                path("ios", "0.05", "Application iOS"),
                path("android", "0.05", "Application Android"))));
    add(
        new NewService(
            "MAILIZ",
            "Mailiz",
            "ANS",
            null,
            ObservedBy.STATUS_LOG,
            null,
            List.of(path("webmail", "0.6", "Webmail"))));
    if (settings.demo()) {
      add(
          new NewService(
              "SUPERVISION",
              "Services supervisés (démonstration)",
              MIPIH,
              CONVENTION,
              ObservedBy.STATUS_LOG,
              null,
              Arrays.stream(SUPERVISED).map(name -> path(slug(name), "0.055555", name)).toList()));
      shareWithStructures();
    }
  }

  private void add(NewService asked) {
    services.add(maker.make(asked, organisation("GRADES").id(), clock.instant()));
  }

  private void shareWithStructures() {
    List<Organisation> structures =
        entities
            .createQuery("select o from Organisation o where o.kind = :kind", Organisation.class)
            .setParameter("kind", OrganisationKind.STRUCTURE)
            .getResultList();
    List<Service> used =
        entities
            .createQuery("select s from Service s where s.code <> 'SUPERVISION'", Service.class)
            .getResultList();
    for (Service service : used) {
      structures.forEach(
          structure -> services.addParty(service.id(), structure.id(), CaseParty.Part.USER));
    }
  }

  private void ensure(String code, String name, OrganisationKind kind) {
    if (organisation(code) == null) {
      entities.persist(new Organisation(code, name, kind, "FR", false));
    }
  }

  private Organisation organisation(String code) {
    return entities
        .createQuery("select o from Organisation o where o.code = :code", Organisation.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  private static NewService.NewPath path(String code, String share, String... aliases) {
    Set<String> names = new LinkedHashSet<>(List.of(aliases));
    return new NewService.NewPath(code, names, new BigDecimal(share));
  }

  private static String slug(String name) {
    return name.toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("-$", "");
  }
}
