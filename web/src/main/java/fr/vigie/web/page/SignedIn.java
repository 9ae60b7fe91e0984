package fr.vigie.web.page;

import fr.vigie.directory.ProfileDesk;
import fr.vigie.directory.ProfileDesk.Profile;
import fr.vigie.platform.door.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Who reads the page; asked once a request. */
@Named
@RequestScoped
public class SignedIn {
  @Inject ProfileDesk desk;
  @Inject HttpServletRequest request;
  private Profile profile;

  /** Whether somebody has signed in. */
  public boolean isAnybody() {
    return request.getUserPrincipal() != null;
  }

  public String getName() {
    return profile().name();
  }

  public Profile profile() {
    if (profile == null) {
      profile = desk.profile();
    }
    return profile;
  }

  /** Whether one of the person's roles grants this. The desks check again; pages only hide. */
  public boolean may(Permission permission) {
    return isAnybody()
        && profile().roles().stream().anyMatch(role -> role.role().grants(permission));
  }
}
