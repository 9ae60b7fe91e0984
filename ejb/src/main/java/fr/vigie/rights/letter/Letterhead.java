package fr.vigie.rights.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** What stands at the head of an organisation's letters, besides its name. */
@Entity
@Table(name = "letterhead")
public class Letterhead {
  @Id
  @Column(name = "organisation_id")
  private UUID organisationId;

  private String address;
  private String place;
  private String contact;
  @Version private int version;

  protected Letterhead() {}

  Letterhead(UUID organisationId) {
    this.organisationId = organisationId;
    this.address = "";
    this.place = "";
    this.contact = "";
  }

  void say(String newAddress, String newPlace, String newContact) {
    address = newAddress;
    place = newPlace;
    contact = newContact;
  }

  int version() {
    return version;
  }

  LetterheadView asView(String code, String name) {
    return new LetterheadView(organisationId, code, name, address, place, contact, version);
  }
}
