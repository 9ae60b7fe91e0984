package fr.vigie.rights;

import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of an organisation: its requests in lists. */
@Stateless
@PermitAll
@UseCase(Permission.READ_RIGHTS)
public class RegisterDesk {
  @Inject RequestLists lists;
  @Inject CurrentCaller caller;

  /** The organisations whose registers the caller reads. */
  public List<UUID> registers() {
    return caller.get().organisationsGranting(Permission.READ_RIGHTS).stream().sorted().toList();
  }

  /**
   * A page of a register, by due date.
   *
   * @param after the last row of the page before; empty for the first page
   */
  public List<ListedRequest> page(RequestFilter filter, Optional<ListPosition> after, int most) {
    return lists.page(filter, after, most, caller.scope());
  }
}
