package fr.vigie.rights.letter;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a template may take over from the request. */
public enum LetterField {
  REFERENCE("reference"),
  /** Who asks. */
  REQUESTER("requester"),
  /** Whose data are meant. */
  PERSON("person"),
  RECEIVED_ON("receivedOn"),
  /** What is asked, one right a line. */
  RIGHTS("rights"),
  PROCESSING("processing"),
  CONTROLLER("controller"),
  /** The organisation that writes. */
  SENDER("sender"),
  /** The last day for the answer. */
  DUE_ON("dueOn"),
  /** The last day for the answer once the period is extended. */
  EXTENDED_UNTIL("extendedUntil"),
  /** What was decided on each right, one a line. */
  DECISIONS("decisions"),
  /** How the organisation that writes is reached. */
  CONTACT("contact");

  private final String placeholder;

  LetterField(String placeholder) {
    this.placeholder = placeholder;
  }

  /** Its name between double braces. */
  public String placeholder() {
    return placeholder;
  }

  static Set<String> placeholders() {
    return Arrays.stream(values())
        .map(LetterField::placeholder)
        .collect(Collectors.toUnmodifiableSet());
  }
}
