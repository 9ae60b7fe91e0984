package fr.vigie.rights;

import fr.vigie.rights.rules.DeathPurpose;
import java.time.LocalDate;

/**
 * Who asks and for whom: personal, kept apart and erased in the end.
 *
 * @param requesterName who asks
 * @param personName whose data are meant; the same unless somebody acts for them
 * @param about the request in the person's words
 * @param mandateObject what an agent may do; null if there is no mandate
 * @param mandateUntil last day of the mandate; null if none is named
 * @param answerTo who receives the answer; null for the requester
 * @param deathPurpose for what an heir or partner asks; null otherwise
 */
public record PersonData(
    String requesterName,
    String personName,
    String email,
    String phone,
    String address,
    String about,
    String mandateObject,
    LocalDate mandateUntil,
    String answerTo,
    DeathPurpose deathPurpose) {

  /** No more than the name, by which messages are found. */
  PersonData named() {
    return new PersonData(personName, personName, null, null, null, null, null, null, null, null);
  }
}
