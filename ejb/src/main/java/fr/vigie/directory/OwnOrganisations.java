package fr.vigie.directory;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** The organisations for which the caller acts in a use case, where one of them must be meant. */
@ApplicationScoped
public class OwnOrganisations {
  @Inject OrganisationDesk organisations;
  @Inject CurrentCaller caller;

  /** All of them, by name. */
  public List<OrganisationView> all() {
    return organisations.organisations(caller.scope().organisations()).values().stream()
        .sorted(Comparator.comparing(OrganisationView::name))
        .toList();
  }

  /**
   * The one that is meant.
   *
   * @param code its code; may be null or blank for a caller who has one only
   * @param field where the code was asked for
   * @throws RefusedException INVALID_INPUT with the field for a caller who has several and names
   *     none, NOT_FOUND for one that is not theirs
   */
  public OrganisationView meant(String code, String field) {
    List<OrganisationView> own = all();
    boolean named = code != null && !code.isBlank();
    if (!named && own.size() > 1) {
      throw new RefusedException(Refusal.INVALID_INPUT, field);
    }
    return own.stream()
        .filter(known -> !named || known.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, named ? code : field));
  }
}
