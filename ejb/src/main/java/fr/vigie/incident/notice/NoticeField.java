package fr.vigie.incident.notice;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a template of a notice may take over from the ticket. The list is short on purpose: neither
 * title nor log of a ticket is in it, where a caller may be named.
 */
public enum NoticeField {
  REFERENCE("reference"),
  SERVICE("service"),
  /** The access path, or all of them. */
  PATH("path"),
  SEVERITY("severity"),
  DECLARED_AT("declaredAt"),
  /** When it was taken in charge, got round or restored. */
  HAPPENED_AT("happenedAt"),
  /** What is typed for the Structures when it is sent; may be empty. */
  MESSAGE("message"),
  /** The organisation that writes. */
  SENDER("sender");

  private final String placeholder;

  NoticeField(String placeholder) {
    this.placeholder = placeholder;
  }

  /** Its name between double braces. */
  public String placeholder() {
    return placeholder;
  }

  static Optional<NoticeField> named(String placeholder) {
    return Arrays.stream(values())
        .filter(field -> field.placeholder.equals(placeholder))
        .findFirst();
  }
}
