package fr.vigie.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Makes organisations parties to cases, whatever feature the case belongs to. */
@ApplicationScoped
public class CaseParties {
  @PersistenceContext EntityManager entities;

  /** Adds a party; one that has this part already keeps it. */
  public void add(CaseParty.Kind kind, UUID caseId, UUID organisation, CaseParty.Part part) {
    long known =
        entities
            .createQuery(
                "select count(p) from CaseParty p where p.caseId = :id and p.organisationId ="
                    + " :organisation and p.part = :part",
                Long.class)
            .setParameter("id", caseId)
            .setParameter("organisation", organisation)
            .setParameter("part", part)
            .getSingleResult();
    if (known == 0) {
      entities.persist(new CaseParty(kind, caseId, organisation, part));
      entities.flush();
    }
  }
}
