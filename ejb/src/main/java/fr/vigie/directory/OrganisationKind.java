package fr.vigie.directory;

/** What an organisation is to the service ({@code contract.md} §1). */
public enum OrganisationKind {
  /** Structure Utilisatrice: hospital, clinic, medico-social or social body; controller. */
  STRUCTURE,
  /** The regional body that brings the service to the Structures and runs level-1 support. */
  GRADES,
  /** Runs the service and its levels 2 and 3. */
  OPERATOR,
  /** The national agency. */
  AGENCY
}
