package fr.vigie.platform.door;

/** What a use case asks of its caller. */
public enum Permission {
  /** Open to everybody, signed in or not: verifying a report. */
  PUBLIC,
  COMPUTE_TIME,
  READ_SERVICES,
  OWN_PROFILE,
  MANAGE_SERVICES,
  READ_CONTRACTS,
  EDIT_CONTRACTS,
  IMPORT_OBSERVATIONS,
  RECORD_OUTAGES,
  PROPOSE_EXCLUSIONS,
  ANSWER_EXCLUSIONS,
  CLOSE_PERIODS,
  MAKE_REPORTS,
  READ_REPORTS,
  READ_JOURNAL,
  /** See the requests to which one's organisation is a party. */
  READ_RIGHTS,
  /** Register a request that reached one's organisation. */
  RECEIVE_RIGHTS,
  /** Work on requests, and answer those that one's organisation answers. */
  HANDLE_RIGHTS,
  /** Read the templates of letters and their earlier versions. */
  READ_LETTER_TEMPLATES,
  /** Save new versions of templates. */
  EDIT_LETTER_TEMPLATES,
  /** See the inquiries of authorities that reached one's organisation. */
  READ_INQUIRIES,
  /** Register and answer them. */
  HANDLE_INQUIRIES,
  /** See the tickets to which one's organisation is a party. */
  READ_INCIDENTS,
  /** Declare tickets, join them, and confirm that they are restored. */
  DECLARE_INCIDENTS,
  /** Work on tickets as one of the three levels of support. */
  WORK_INCIDENTS,
  /** Decide on severity, closing and reopening, as level 1. */
  DECIDE_INCIDENTS,
  /** See the figures of all tickets of a service, as its client or operator. */
  READ_SUPPORT_FIGURES,
  /** Send alerts of the supervision. */
  SEND_ALERTS,
  /** Announce planned work on services. */
  PLAN_MAINTENANCE,
  /** See whom to reach in the Structures. */
  READ_CONTACTS,
  /** Keep that up to date. */
  EDIT_CONTACTS,
  /** Choose which notices of incidents contacts of Structures get. */
  SUBSCRIBE_NOTICES,
  /** Save templates of notices of incidents, and who is warned of clocks. */
  EDIT_NOTICES
}
