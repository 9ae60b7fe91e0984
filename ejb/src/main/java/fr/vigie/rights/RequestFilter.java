package fr.vigie.rights;

import fr.vigie.rights.rules.CaseStatus;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Which requests of a list are wanted. Nothing in it is personal: it may stand in an address.
 *
 * @param registers the organisations whose lists it is about; all of them the reader's
 * @param liveOnly whether closed ones are left out
 * @param status only this one; null for all
 * @param dueBefore only what is due before; null for all
 * @param assignee only this person's; null for all
 */
public record RequestFilter(
    Set<UUID> registers, boolean liveOnly, CaseStatus status, Instant dueBefore, UUID assignee) {
  public RequestFilter {
    registers = Set.copyOf(registers);
  }

  /** Everything in these lists that still lives. */
  public static RequestFilter live(Set<UUID> registers) {
    return new RequestFilter(registers, true, null, null, null);
  }
}
