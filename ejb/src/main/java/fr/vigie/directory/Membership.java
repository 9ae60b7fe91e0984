package fr.vigie.directory;

import fr.vigie.platform.door.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** What a person is in an organisation. */
@Entity
@Table(name = "membership")
public class Membership {
  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "person_id")
  private Person person;

  @ManyToOne(optional = false)
  @JoinColumn(name = "organisation_id")
  private Organisation organisation;

  @Enumerated(EnumType.STRING)
  private Role role;

  protected Membership() {}

  Membership(Person person, Organisation organisation, Role role) {
    this.id = UUID.randomUUID();
    this.person = person;
    this.organisation = organisation;
    this.role = role;
  }

  Person person() {
    return person;
  }

  UUID organisationId() {
    return organisation.id();
  }

  public Organisation organisation() {
    return organisation;
  }

  public Role role() {
    return role;
  }
}
