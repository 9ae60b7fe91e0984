package fr.vigie.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** An error that nobody foresaw: the page shows an id, the log has the rest under the same id. */
@Named
@RequestScoped
public class ErrorPage {
  private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());

  @Inject HttpServletRequest request;
  private final String id = UUID.randomUUID().toString();

  @PostConstruct
  void log() {
    LOG.log(
        Level.SEVERE,
        "Error " + id,
        (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
  }

  public String getId() {
    return id;
  }
}
