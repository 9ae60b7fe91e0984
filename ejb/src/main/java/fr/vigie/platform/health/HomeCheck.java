package fr.vigie.platform.health;

import fr.vigie.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of data, keys and logs can be written and is not full. */
@ApplicationScoped
class HomeCheck implements Check {
  private static final long LEAST_BYTES = 16L << 20;

  @Inject Settings settings;

  @Override
  public String name() {
    return "home";
  }

  @Override
  public boolean passes() throws IOException {
    Path home = settings.home();
    return Files.isDirectory(home)
        && Files.isWritable(home)
        && Files.getFileStore(home).getUsableSpace() >= LEAST_BYTES;
  }
}
