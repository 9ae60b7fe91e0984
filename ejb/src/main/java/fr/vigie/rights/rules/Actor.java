package fr.vigie.rights.rules;

/**
 * What the acting organisation is to the request.
 *
 * @param answers whether it is the controller, or was asked by the controller to answer
 * @param hostsHealthData whether the installation is set as certified hosting (CSP L1111-8)
 */
public record Actor(boolean answers, boolean hostsHealthData) {}
