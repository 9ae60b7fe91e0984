package fr.vigie.processing;

import fr.vigie.directory.OrganisationKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/**
 * One processing of a service (GDPR, art. 30): its controller answers requests about it, its legal
 * basis says which rights exist. Where Structures are the controllers, each is for its own share.
 */
@Entity
@Table(name = "processing")
public class Processing {
  @Id private UUID id;
  private String code;

  @Column(name = "service_id")
  private UUID serviceId;

  @Column(name = "name_fr")
  private String nameFr;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "purpose_fr")
  private String purposeFr;

  @Column(name = "purpose_en")
  private String purposeEn;

  @Enumerated(EnumType.STRING)
  @Column(name = "controller_kind")
  private OrganisationKind controllerKind;

  @Column(name = "controller_id")
  private UUID controllerId;

  @Column(name = "processors_fr")
  private String processorsFr;

  @Column(name = "processors_en")
  private String processorsEn;

  @Enumerated(EnumType.STRING)
  @Column(name = "legal_basis")
  private LegalBasis legalBasis;

  @Column(name = "health_data")
  private boolean healthData;

  private boolean messages;

  @Column(name = "categories_fr")
  private String categoriesFr;

  @Column(name = "categories_en")
  private String categoriesEn;

  @Column(name = "recipients_fr")
  private String recipientsFr;

  @Column(name = "recipients_en")
  private String recipientsEn;

  @Column(name = "retention_fr")
  private String retentionFr;

  @Column(name = "retention_en")
  private String retentionEn;

  private String source;
  @Version private int version;

  protected Processing() {}

  Processing(UUID serviceId, UUID controllerId, ProcessingFacts facts) {
    this.id = UUID.randomUUID();
    this.code = facts.code();
    this.serviceId = serviceId;
    this.nameFr = facts.name().french();
    this.nameEn = facts.name().english();
    this.purposeFr = facts.purpose().french();
    this.purposeEn = facts.purpose().english();
    this.controllerKind = facts.controller();
    this.controllerId = controllerId;
    this.processorsFr = facts.processors().french();
    this.processorsEn = facts.processors().english();
    this.legalBasis = facts.legalBasis();
    this.healthData = facts.healthData();
    this.messages = facts.messages();
    this.categoriesFr = facts.categories().french();
    this.categoriesEn = facts.categories().english();
    this.recipientsFr = facts.recipients().french();
    this.recipientsEn = facts.recipients().english();
    this.retentionFr = facts.retention().french();
    this.retentionEn = facts.retention().english();
    this.source = facts.source();
  }

  UUID serviceId() {
    return serviceId;
  }

  ProcessingView asView(String service) {
    return new ProcessingView(
        id,
        service,
        controllerId,
        new ProcessingFacts(
            code,
            new Bilingual(nameFr, nameEn),
            new Bilingual(purposeFr, purposeEn),
            controllerKind,
            new Bilingual(processorsFr, processorsEn),
            legalBasis,
            healthData,
            messages,
            new Bilingual(categoriesFr, categoriesEn),
            new Bilingual(recipientsFr, recipientsEn),
            new Bilingual(retentionFr, retentionEn),
            source),
        version);
  }
}
