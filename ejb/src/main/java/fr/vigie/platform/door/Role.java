package fr.vigie.platform.door;

import static fr.vigie.platform.door.Permission.ANSWER_EXCLUSIONS;
import static fr.vigie.platform.door.Permission.CLOSE_PERIODS;
import static fr.vigie.platform.door.Permission.COMPUTE_TIME;
import static fr.vigie.platform.door.Permission.DECIDE_INCIDENTS;
import static fr.vigie.platform.door.Permission.DECLARE_INCIDENTS;
import static fr.vigie.platform.door.Permission.EDIT_CONTACTS;
import static fr.vigie.platform.door.Permission.EDIT_CONTRACTS;
import static fr.vigie.platform.door.Permission.EDIT_LETTER_TEMPLATES;
import static fr.vigie.platform.door.Permission.EDIT_NOTICES;
import static fr.vigie.platform.door.Permission.HANDLE_INQUIRIES;
import static fr.vigie.platform.door.Permission.HANDLE_RIGHTS;
import static fr.vigie.platform.door.Permission.IMPORT_OBSERVATIONS;
import static fr.vigie.platform.door.Permission.MAKE_REPORTS;
import static fr.vigie.platform.door.Permission.MANAGE_SERVICES;
import static fr.vigie.platform.door.Permission.OWN_PROFILE;
import static fr.vigie.platform.door.Permission.PLAN_MAINTENANCE;
import static fr.vigie.platform.door.Permission.PROPOSE_EXCLUSIONS;
import static fr.vigie.platform.door.Permission.READ_CONTACTS;
import static fr.vigie.platform.door.Permission.READ_CONTRACTS;
import static fr.vigie.platform.door.Permission.READ_INCIDENTS;
import static fr.vigie.platform.door.Permission.READ_INQUIRIES;
import static fr.vigie.platform.door.Permission.READ_JOURNAL;
import static fr.vigie.platform.door.Permission.READ_LETTER_TEMPLATES;
import static fr.vigie.platform.door.Permission.READ_REPORTS;
import static fr.vigie.platform.door.Permission.READ_RIGHTS;
import static fr.vigie.platform.door.Permission.READ_SERVICES;
import static fr.vigie.platform.door.Permission.READ_SUPPORT_FIGURES;
import static fr.vigie.platform.door.Permission.RECEIVE_RIGHTS;
import static fr.vigie.platform.door.Permission.RECORD_OUTAGES;
import static fr.vigie.platform.door.Permission.SEND_ALERTS;
import static fr.vigie.platform.door.Permission.SUBSCRIBE_NOTICES;
import static fr.vigie.platform.door.Permission.WORK_INCIDENTS;

import java.util.EnumSet;
import java.util.Set;

/** What a person is in an organisation, and so what they may do there. */
public enum Role {
  /** Data protection officer of a Structure, of GRADeS or of the operator. */
  DPO(
      READ_JOURNAL,
      READ_REPORTS,
      MAKE_REPORTS,
      READ_CONTRACTS,
      READ_RIGHTS,
      RECEIVE_RIGHTS,
      HANDLE_RIGHTS,
      READ_INQUIRIES,
      HANDLE_INQUIRIES,
      READ_INCIDENTS),
  /** Level-1 support at GRADeS. */
  SUPPORT(
      IMPORT_OBSERVATIONS,
      RECORD_OUTAGES,
      READ_REPORTS,
      READ_CONTRACTS,
      READ_RIGHTS,
      RECEIVE_RIGHTS,
      READ_INCIDENTS,
      READ_SUPPORT_FIGURES,
      DECLARE_INCIDENTS,
      WORK_INCIDENTS,
      DECIDE_INCIDENTS,
      SEND_ALERTS,
      PLAN_MAINTENANCE,
      READ_CONTACTS,
      EDIT_CONTACTS,
      SUBSCRIBE_NOTICES),
  /** Reads the monthly report and answers for the contract. */
  MANAGER(
      IMPORT_OBSERVATIONS,
      RECORD_OUTAGES,
      PROPOSE_EXCLUSIONS,
      ANSWER_EXCLUSIONS,
      CLOSE_PERIODS,
      MAKE_REPORTS,
      READ_REPORTS,
      READ_CONTRACTS,
      READ_JOURNAL,
      READ_INCIDENTS,
      READ_SUPPORT_FIGURES,
      DECLARE_INCIDENTS,
      PLAN_MAINTENANCE,
      READ_CONTACTS,
      EDIT_NOTICES),
  /** Levels 2 and 3, and the operator's side of the contract. */
  OPERATOR(
      RECORD_OUTAGES,
      PROPOSE_EXCLUSIONS,
      ANSWER_EXCLUSIONS,
      READ_REPORTS,
      READ_CONTRACTS,
      READ_RIGHTS,
      RECEIVE_RIGHTS,
      HANDLE_RIGHTS,
      READ_INCIDENTS,
      READ_SUPPORT_FIGURES,
      DECLARE_INCIDENTS,
      WORK_INCIDENTS,
      SEND_ALERTS,
      PLAN_MAINTENANCE),
  /** A Structure that uses the services. */
  STRUCTURE(
      READ_REPORTS,
      READ_RIGHTS,
      RECEIVE_RIGHTS,
      READ_INCIDENTS,
      DECLARE_INCIDENTS,
      SUBSCRIBE_NOTICES),
  /** Reads everything of the organisation, changes nothing. */
  AUDITOR(
      READ_JOURNAL,
      READ_REPORTS,
      MAKE_REPORTS,
      READ_CONTRACTS,
      READ_RIGHTS,
      READ_INQUIRIES,
      READ_INCIDENTS,
      READ_SUPPORT_FIGURES),
  /** Sets the portal up. */
  ADMIN(
      MANAGE_SERVICES,
      EDIT_CONTRACTS,
      READ_CONTRACTS,
      IMPORT_OBSERVATIONS,
      RECORD_OUTAGES,
      PROPOSE_EXCLUSIONS,
      ANSWER_EXCLUSIONS,
      CLOSE_PERIODS,
      MAKE_REPORTS,
      READ_REPORTS,
      READ_JOURNAL,
      EDIT_LETTER_TEMPLATES,
      READ_INCIDENTS,
      READ_SUPPORT_FIGURES,
      DECLARE_INCIDENTS,
      WORK_INCIDENTS,
      DECIDE_INCIDENTS,
      SEND_ALERTS,
      PLAN_MAINTENANCE,
      READ_CONTACTS,
      EDIT_CONTACTS,
      SUBSCRIBE_NOTICES,
      EDIT_NOTICES);

  /** Never changed once made, and never handed out. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Permission> permissions;

  Role(Permission... own) {
    permissions = EnumSet.of(COMPUTE_TIME, READ_SERVICES, OWN_PROFILE, READ_LETTER_TEMPLATES);
    permissions.addAll(Set.of(own));
  }

  public boolean grants(Permission permission) {
    return permissions.contains(permission);
  }
}
