package fr.vigie.rights.rules;

/** Where a request stands as a whole, for lists and filters. */
public enum CaseStatus {
  /** Received; the person has not been told yet. */
  RECEIVED,
  IN_PROGRESS,
  /** A question to the person is open. */
  WAITING,
  /** Decided; the answer is still to be sent. */
  DECIDED,
  /** Nothing more is owed to the person. */
  ANSWERED,
  CLOSED,
  /** This organisation passed it on; only the party that did so sees it like this. */
  FORWARDED;

  /** Whether somebody still has something to do. */
  public boolean isLive() {
    return this != CLOSED;
  }

  /** The status of a file for the organisation that answers. */
  public static CaseStatus of(CaseFile file) {
    if (file.isClosed()) {
      return CLOSED;
    }
    if (file.isSettled()) {
      return ANSWERED;
    }
    if (file.openQuestion().isPresent()) {
      return WAITING;
    }
    if (file.liveRights().stream().anyMatch(right -> file.state(right) == RightState.DECIDED)) {
      return DECIDED;
    }
    return file.isAcknowledged() ? IN_PROGRESS : RECEIVED;
  }
}
