package fr.vigie.incident.notice;

/** What a contact of a Structure is told of the incidents of a service. */
public enum NoticeChoice {
  /**
   * What concerns the Structure: its own incidents, and blocking ones of the service. The usual.
   */
  CONCERNED,
  /** Every incident of which Structures are told. */
  ALL,
  /** Nothing. */
  NONE
}
