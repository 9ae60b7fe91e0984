package fr.vigie.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Where people outside reach the portal, for links in mails ({@code VIGIE_URL}). Never taken from
 * what a browser says: its host may be anybody's.
 */
@ApplicationScoped
public class PortalAddress {
  private static final String DEMO = "http://127.0.0.1:8080";

  @Inject Settings settings;

  /**
   * The address of a page.
   *
   * @param path from the root, with its query
   * @throws RefusedException NO_PUBLIC_ADDRESS if the installation has not said where it is
   */
  public String of(String path) {
    String root =
        settings
            .text("VIGIE_URL")
            .or(() -> Optional.of(DEMO).filter(demo -> settings.demo()))
            .orElseThrow(() -> new RefusedException(Refusal.NO_PUBLIC_ADDRESS));
    return root.replaceFirst("/+$", "") + path;
  }
}
