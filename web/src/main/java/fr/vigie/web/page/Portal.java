package fr.vigie.web.page;

import fr.vigie.platform.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ResourceBundle;

/** What every page says of the portal itself. */
@Named
@RequestScoped
public class Portal {
  private static final String VERSION =
      ResourceBundle.getBundle("fr.vigie.web.version").getString("version");

  @Inject Settings settings;
  @Inject InstantSource clock;

  public String getVersion() {
    return VERSION;
  }

  public boolean isDemo() {
    return settings.demo();
  }

  /** The minute in which the page was made. */
  public Instant getNow() {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES);
  }
}
