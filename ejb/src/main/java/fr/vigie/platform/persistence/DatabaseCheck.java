package fr.vigie.platform.persistence;

import fr.vigie.platform.health.Check;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The database answers. */
@ApplicationScoped
class DatabaseCheck implements Check {
  private static final int PATIENCE_SECONDS = 2;

  @Resource(lookup = "java:jboss/datasources/VigieDS")
  DataSource dataSource;

  @Override
  public String name() {
    return "database";
  }

  @Override
  public boolean passes() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS);
    }
  }
}
