package fr.vigie.reports.seal;

/**
 * The names in certificates that an instance makes for itself.
 *
 * @param organisation whose instance it is
 * @param country two letters, such as FR
 * @param authority common name of the authority that issues the two others
 * @param seal common name that readers see as the signer
 * @param timestamp common name of the timestamp authority
 */
public record TestNames(
    String organisation, String country, String authority, String seal, String timestamp) {}
