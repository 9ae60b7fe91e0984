package fr.vigie.directory;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names the organisations, for whoever has to choose or to show one. */
@Stateless
@PermitAll
@UseCase(Permission.PUBLIC)
public class OrganisationDesk {
  private static final int MOST = 50;

  @Inject Organisations organisations;

  /**
   * One by its code.
   *
   * @throws RefusedException NOT_FOUND
   */
  public OrganisationView organisation(String code) {
    return organisations
        .byCode(code)
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, code));
  }

  /**
   * One by its id.
   *
   * @throws RefusedException NOT_FOUND
   */
  public OrganisationView organisation(UUID id) {
    return organisations
        .byId(id)
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "organisation"));
  }

  /** Those of these ids that exist, by id. */
  public Map<UUID, OrganisationView> organisations(Set<UUID> ids) {
    return organisations.byIds(ids).stream()
        .collect(Collectors.toMap(OrganisationView::id, Function.identity()));
  }

  /** At most fifty whose name or code contains a text, by name. */
  public List<OrganisationView> named(String part) {
    return organisations.named(part, MOST);
  }
}
