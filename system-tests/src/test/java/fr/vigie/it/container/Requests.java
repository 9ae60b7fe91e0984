package fr.vigie.it.container;

import fr.vigie.processing.Right;
import fr.vigie.rights.Channel;
import fr.vigie.rights.NewRequest;
import fr.vigie.rights.PersonData;
import fr.vigie.rights.rules.RequesterKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Requests for access to messages, as a letter brings them. */
final class Requests {
  private static final String SOMEBODY = "Personne de démonstration";
  private static final Instant RECEIVED = Instant.parse("2026-11-05T09:00:00Z");

  private Requests() {}

  /** One that came to the Structure which answers it. */
  static NewRequest received() {
    return receivedAt(RECEIVED, person(SOMEBODY, null));
  }

  /** The same, of somebody who has a mail address. */
  static NewRequest receivedFrom(String email) {
    return receivedAt(RECEIVED, person(SOMEBODY, email));
  }

  static NewRequest receivedAt(Instant at, PersonData person) {
    return received(at, person, null);
  }

  /** One that came to somebody else than the Structure which answers it. */
  static NewRequest receivedFor(String controller) {
    return received(RECEIVED, person(SOMEBODY, null), controller);
  }

  private static NewRequest received(Instant at, PersonData person, String controller) {
    return new NewRequest(
        "MEDIMAIL-EXCHANGE",
        controller,
        Channel.LETTER,
        at,
        "fr",
        Set.of(Right.ACCESS),
        RequesterKind.PERSON,
        person,
        List.of(),
        false);
  }

  private static PersonData person(String name, String email) {
    return new PersonData(name, name, email, null, null, null, null, null, null, null);
  }
}
