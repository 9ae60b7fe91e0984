package fr.vigie.rights;

import fr.vigie.platform.door.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;

/** What is kept from being erased, for those who erase something that hangs together with it. */
@ApplicationScoped
public class Holds {
  @Inject RightsRequests requests;

  /** Whether one of these requests is held, for whatever reason; none that the scope sees not. */
  public boolean anyStands(Collection<String> refs, Scope scope) {
    return refs.stream()
        .flatMap(ref -> requests.byRef(ref, scope).stream())
        .anyMatch(RightsRequest::isHeld);
  }
}
