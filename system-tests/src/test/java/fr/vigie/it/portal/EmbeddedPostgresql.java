package fr.vigie.it.portal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts PostgreSQL on the reserved port before any test class, and so before the portal, where the
 * tests run on it.
 */
public class EmbeddedPostgresql implements LauncherSessionListener {
  private EmbeddedPostgres server;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (!"postgresql".equals(System.getProperty("it.database"))) {
      return;
    }
    try {
      server = EmbeddedPostgres.builder().setPort(Integer.getInteger("it.postgresql.port")).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (server == null) {
      return;
    }
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
