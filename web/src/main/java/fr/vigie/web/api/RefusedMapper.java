package fr.vigie.web.api;

import fr.vigie.availability.LineFault;
import fr.vigie.availability.StatusLogRefused;
import fr.vigie.platform.RefusedException;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/** Tells programs why an act was refused. */
@Provider
public class RefusedMapper implements ExceptionMapper<RefusedException> {
  @Context HttpHeaders headers;

  @Override
  public Response toResponse(RefusedException refused) {
    Locale locale = Problems.language(headers);
    String code = refused.refusal().name();
    int status = refused.refusal().status();
    JsonObjectBuilder problem =
        Problems.problem(
            status,
            code,
            new Wording(Texts.in(locale)).refusal(refused.refusal(), refused.arguments()));
    if (refused instanceof StatusLogRefused log) {
      var errors = Json.createArrayBuilder();
      log.faults().forEach(fault -> errors.add(error(fault, locale)));
      problem.add("errors", errors);
    }
    return Problems.response(status, problem);
  }

  private static JsonObjectBuilder error(LineFault fault, Locale locale) {
    return Json.createObjectBuilder()
        .add("line", fault.line())
        .add("reason", Texts.in(locale).text("fault." + fault.reason(), fault.detail()))
        .add("code", fault.reason().name());
  }
}
