package fr.vigie.web.api;

import jakarta.json.JsonException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;

/** Tells programs of everything that is no refusal: their own mistakes, and ours by an id. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {
  private static final System.Logger LOG = System.getLogger(FailureMapper.class.getName());

  @Override
  public Response toResponse(Throwable failure) {
    if (isUnreadable(failure)) {
      return Problems.response(
          400, Problems.problem(400, "MALFORMED", "The request's body is not JSON"));
    }
    if (failure instanceof WebApplicationException web) {
      int status = web.getResponse().getStatus();
      return Problems.response(status, Problems.problem(status, "HTTP_" + status, text(web)));
    }
    String id = UUID.randomUUID().toString();
    LOG.log(System.Logger.Level.ERROR, "failure " + id, failure);
    return Problems.response(
        500,
        Problems.problem(500, "FAILURE", "The portal failed; its log knows more").add("id", id));
  }

  private static boolean isUnreadable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof JsonException) {
        return true;
      }
    }
    return failure instanceof ProcessingException;
  }

  private static String text(WebApplicationException web) {
    return web.getMessage() == null ? "" : web.getMessage();
  }
}
