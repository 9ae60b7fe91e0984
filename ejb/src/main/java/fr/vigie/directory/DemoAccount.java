package fr.vigie.directory;

import fr.vigie.platform.door.Role;

/**
 * The accounts of the demonstration, one per role. Password and token are known on purpose: the
 * demonstration answers on loopback only.
 */
public enum DemoAccount {
  ADMIN("admin", "Administration (démo)", "GRADES", Role.ADMIN),
  DPO("dpo", "DPO du GRADeS (démo)", "GRADES", Role.DPO),
  DPO_STRUCTURE("dpo-structure", "DPO de Structure (démo)", "STR-001", Role.DPO),
  SUPPORT("support", "Support niveau 1 (démo)", "GRADES", Role.SUPPORT),
  MANAGER("manager", "Responsable de service (démo)", "GRADES", Role.MANAGER),
  OPERATOR("operator", "Opérateur (démo)", "MIPIH", Role.OPERATOR),
  STRUCTURE("structure", "Référent de Structure (démo)", "STR-001", Role.STRUCTURE),
  AUDITOR("auditor", "Audit (démo)", "GRADES", Role.AUDITOR);

  private final String login;
  private final String displayName;
  private final String organisation;
  private final Role role;

  DemoAccount(String login, String displayName, String organisation, Role role) {
    this.login = login;
    this.displayName = displayName;
    this.organisation = organisation;
    this.role = role;
  }

  public String login() {
    return login;
  }

  public String displayName() {
    return displayName;
  }

  public Role role() {
    return role;
  }

  /** The account's bearer token, which is its password as well. */
  public String token() {
    return "demo-" + login;
  }

  String organisation() {
    return organisation;
  }
}
