package fr.vigie.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Whom to reach in a Structure; its name, if it is known, is personal data. */
@Entity
@Table(name = "organisation_contact")
public class StructureContact {
  @Id private UUID id;

  @Column(name = "organisation_id")
  private UUID organisationId;

  @Enumerated(EnumType.STRING)
  private ContactPart part;

  @Column(name = "contact_name")
  private String name;

  private String job;
  private String phone;
  private String email;
  @Version private int version;

  protected StructureContact() {}

  StructureContact(UUID organisationId, ContactDetails details) {
    this.id = UUID.randomUUID();
    this.organisationId = organisationId;
    change(details);
  }

  /** Is reached so from now on. */
  final void change(ContactDetails details) {
    part = details.part();
    name = details.name();
    job = details.job();
    phone = details.phone();
    email = details.email();
  }

  UUID id() {
    return id;
  }

  UUID organisationId() {
    return organisationId;
  }

  int version() {
    return version;
  }

  ContactView asView() {
    return new ContactView(
        id, organisationId, new ContactDetails(part, name, job, phone, email), version);
  }
}
