package fr.vigie.rights;

import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
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

  /** A page of a register, by due date. */
  public Page<ListedRequest> page(RequestFilter filter, PageRequest request) {
    return lists.page(filter, request, caller.scope());
  }
}
