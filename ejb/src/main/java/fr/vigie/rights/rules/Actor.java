package fr.vigie.rights.rules;

/**
 * What the acting organisation is to the request.
 *
 * @param answers whether it is the controller, or was asked by the controller to answer
 * @param hostsHealthData whether the installation is set as certified hosting (CSP L1111-8)
 * @param helps whether it only carries out an instruction: it keeps messages, and sees and does no
 *     more than that takes
 */
public record Actor(boolean answers, boolean hostsHealthData, boolean helps) {
  /** One that answers, or passes on. */
  public Actor(boolean answers, boolean hostsHealthData) {
    this(answers, hostsHealthData, false);
  }
}
