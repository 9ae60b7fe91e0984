package fr.vigie.web.page;

import fr.vigie.directory.ProfileDesk.RoleView;
import fr.vigie.directory.ServiceView;
import fr.vigie.directory.ServiceView.Party;
import fr.vigie.platform.door.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For which parties to a service the reader acts. The desks check again; pages only hide. */
@Named
@RequestScoped
public class Standing {
  @Inject SignedIn signedIn;

  /** The parties to a service in which one of the reader's roles grants this. */
  public Set<UUID> sides(ServiceView service, Permission permission) {
    Set<String> codes =
        signedIn.profile().roles().stream()
            .filter(role -> role.role().grants(permission))
            .map(RoleView::organisationCode)
            .collect(Collectors.toSet());
    return Stream.of(service.operator(), service.client())
        .filter(party -> codes.contains(party.code()))
        .map(Party::id)
        .collect(Collectors.toSet());
  }

  public boolean maySpeakFor(ServiceView service, Permission permission) {
    return !sides(service, permission).isEmpty();
  }
}
