package fr.vigie.sla.incident;

import java.util.Optional;

/** Where a ticket stands in its life. */
public enum TicketStatus {
  DECLARED,
  TAKEN_IN_CHARGE,
  WORKAROUND_PROPOSED,
  RESTORED,
  CONFIRMED,
  CLOSED;

  /** The status that an event brings about; empty for one that brings about none. */
  static Optional<TicketStatus> after(EventType type) {
    return switch (type) {
      case DECLARED -> Optional.of(DECLARED);
      case TAKEN_IN_CHARGE, REGISTERED -> Optional.of(TAKEN_IN_CHARGE);
      case WORKAROUND_PROPOSED -> Optional.of(WORKAROUND_PROPOSED);
      case RESTORED -> Optional.of(RESTORED);
      case CONFIRMED -> Optional.of(CONFIRMED);
      case CLOSED -> Optional.of(CLOSED);
      default -> Optional.empty();
    };
  }

  /** Whether something is still to be done by the support: it is not restored. */
  public boolean isOpen() {
    return compareTo(RESTORED) < 0;
  }

  /** Whether the ticket is not closed. */
  public boolean isLive() {
    return this != CLOSED;
  }
}
