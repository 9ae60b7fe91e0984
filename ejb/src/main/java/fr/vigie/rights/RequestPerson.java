package fr.vigie.rights;

import fr.vigie.rights.rules.DeathPurpose;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** The personal data of a request, in a row that can be erased. */
@Entity
@Table(name = "rights_person")
public class RequestPerson {
  private static final int LONGEST_KEY = 200;

  @Id
  @Column(name = "request_id")
  private UUID requestId;

  @Column(name = "requester_name")
  private String requesterName;

  @Column(name = "person_name")
  private String personName;

  @Column(name = "name_key")
  private String nameKey;

  private String email;
  private String phone;
  private String address;
  private String about;

  @Column(name = "mandate_object")
  private String mandateObject;

  @Column(name = "mandate_until")
  private LocalDate mandateUntil;

  @Column(name = "answer_to")
  private String answerTo;

  @Enumerated(EnumType.STRING)
  @Column(name = "death_purpose")
  private DeathPurpose deathPurpose;

  protected RequestPerson() {}

  RequestPerson(UUID requestId, PersonData data) {
    this.requestId = requestId;
    this.requesterName = data.requesterName();
    this.personName = data.personName();
    this.nameKey = key(data.personName());
    this.email = data.email();
    this.phone = data.phone();
    this.address = data.address();
    this.about = data.about();
    this.mandateObject = data.mandateObject();
    this.mandateUntil = data.mandateUntil();
    this.answerTo = data.answerTo();
    this.deathPurpose = data.deathPurpose();
  }

  /** A name as it is searched: small letters and digits without accents, in every collation. */
  static String key(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]", "");
    return plain.substring(0, Math.min(plain.length(), LONGEST_KEY));
  }

  UUID requestId() {
    return requestId;
  }

  String nameKey() {
    return nameKey;
  }

  PersonData asData() {
    return new PersonData(
        requesterName,
        personName,
        email,
        phone,
        address,
        about,
        mandateObject,
        mandateUntil,
        answerTo,
        deathPurpose);
  }
}
