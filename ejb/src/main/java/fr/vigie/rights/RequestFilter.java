package fr.vigie.rights;

import fr.vigie.rights.rules.CaseStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * Which requests of a list are wanted. Nothing in it is personal: it may stand in an address.
 *
 * @param organisation whose list it is; one of the reader's
 * @param liveOnly whether closed ones are left out
 * @param status only this one; null for all
 * @param dueBefore only what is due before; null for all
 * @param assignee only this person's; null for all
 */
public record RequestFilter(
    UUID organisation, boolean liveOnly, CaseStatus status, Instant dueBefore, UUID assignee) {
  /** Everything in an organisation's list that still lives. */
  public static RequestFilter live(UUID organisation) {
    return new RequestFilter(organisation, true, null, null, null);
  }
}
