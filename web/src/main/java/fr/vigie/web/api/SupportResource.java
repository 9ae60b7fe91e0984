package fr.vigie.web.api;

import fr.vigie.sla.support.SupportFigures;
import fr.vigie.sla.support.SupportStatement;
import fr.vigie.support.FiguresJson;
import fr.vigie.support.SupportDesk;
import fr.vigie.support.TicketTable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** What became of the tickets of a service in a month. */
@Path("services/{code}/support")
@RequestScoped
public class SupportResource {
  private static final MediaType CSV = new MediaType("text", "csv");
  private static final List<Variant> VARIANTS =
      List.of(
          new Variant(MediaType.APPLICATION_JSON_TYPE, (Locale) null, null),
          new Variant(CSV, (Locale) null, null));

  @Inject SupportDesk desk;

  /**
   * What became of a month, such as {@code period=2026-08}: its figures, durations in seconds, or
   * to whoever accepts {@code text/csv} rather than JSON its tickets, one a row.
   */
  @GET
  @Produces({"application/json", "text/csv"})
  @Described(gives = SupportFigures.class, orAs = "text/csv")
  public Response figures(
      @PathParam("code") String code,
      @QueryParam("period") String period,
      @Context Request request) {
    YearMonth month = Body.checked("period", period, YearMonth::parse);
    Variant wanted = request.selectVariant(VARIANTS);
    SupportStatement statement = desk.statement(code, month);
    Response.ResponseBuilder answer =
        wanted != null && CSV.equals(wanted.getMediaType())
            ? table(code, month, statement)
            : Response.ok(FiguresJson.of(statement.figures()), MediaType.APPLICATION_JSON_TYPE);
    return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
  }

  private static Response.ResponseBuilder table(
      String code, YearMonth month, SupportStatement statement) {
    return Response.ok(TicketTable.write(statement.tickets()))
        .type("text/csv;charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            Disposition.attachment(TicketTable.fileName(code, month)))
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
  }
}
