package fr.vigie.web.operations;

import fr.vigie.platform.health.Check;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;

/**
 * Health for load balancers: live while the server answers, ready while every {@link Check} passes.
 * Strangers read it too: names and states only, the reasons are in the log.
 */
@WebServlet({"/health/live", "/health/ready"})
public class HealthEndpoint extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(HealthEndpoint.class.getName());

  @Inject @Any transient Instance<Check> checks;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonArrayBuilder told = Json.createArrayBuilder();
    boolean up = true;
    if (request.getServletPath().endsWith("/ready")) {
      for (Check check : checks) {
        boolean passes = passes(check);
        up &= passes;
        told.add(
            Json.createObjectBuilder().add("name", check.name()).add("status", status(passes)));
      }
    }
    if (!up) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    // closed, not only flushed: the server adds an error page of its own to an open answer
    try (var writer = response.getWriter()) {
      writer.write(
          Json.createObjectBuilder()
              .add("status", status(up))
              .add("checks", told)
              .build()
              .toString());
    }
  }

  private static boolean passes(Check check) {
    try {
      return check.passes();
    } catch (Exception failure) {
      LOG.log(Level.WARNING, "Health check " + check.name() + " failed", failure);
      return false;
    }
  }

  private static String status(boolean up) {
    return up ? "UP" : "DOWN";
  }
}
