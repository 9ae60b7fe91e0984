package fr.vigie.web.view;

import fr.vigie.availability.ExclusionView;
import fr.vigie.directory.ServiceView;
import fr.vigie.directory.ServiceView.Party;
import fr.vigie.sla.ExclusionState;
import java.util.Set;
import java.util.UUID;

/**
 * An exclusion with the names of the parties and what the reader may do about it.
 *
 * @param proposer name of the party that proposed it
 * @param answerer name of the party that answered; empty if none did
 * @param effect "retirerait 1 h 05 de l'engagement A"; empty where it is not computed
 * @param answerable whether the reader's side may agree or contest
 * @param withdrawable whether the reader's side may take back what it said
 */
public record ExclusionLine(
    ExclusionView exclusion,
    String proposer,
    String answerer,
    String effect,
    boolean answerable,
    boolean withdrawable) {

  /**
   * Tells an exclusion to one side.
   *
   * @param mayAnswer the organisations for which the reader may answer
   * @param mayPropose those for which the reader may propose and withdraw
   */
  public static ExclusionLine of(
      ExclusionView exclusion,
      ServiceView service,
      Set<UUID> mayAnswer,
      Set<UUID> mayPropose,
      String effect) {
    return new ExclusionLine(
        exclusion,
        name(service, exclusion.proposedBy()),
        name(service, exclusion.answeredBy()),
        effect,
        exclusion.state() != ExclusionState.WITHDRAWN
            && mayAnswer.stream().anyMatch(side -> !side.equals(exclusion.proposedBy())),
        mayPropose.stream().anyMatch(side -> isOpen(exclusion, side)));
  }

  /** Whether the reader's side still owes an answer. */
  public boolean isWaiting() {
    return answerable && exclusion.state() == ExclusionState.PROPOSED;
  }

  private static boolean isOpen(ExclusionView exclusion, UUID side) {
    ExclusionState own =
        side.equals(exclusion.proposedBy()) ? ExclusionState.PROPOSED : ExclusionState.AGREED;
    return exclusion.state() == ExclusionState.CONTESTED || exclusion.state() == own;
  }

  private static String name(ServiceView service, UUID party) {
    return service.operator().id().equals(party)
        ? service.operator().name()
        : service.client().id().equals(party) ? nameOf(service.client()) : "";
  }

  private static String nameOf(Party party) {
    return party.name();
  }
}
