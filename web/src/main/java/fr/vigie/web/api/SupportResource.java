package fr.vigie.web.api;

import fr.vigie.sla.support.SupportFigures;
import fr.vigie.support.FiguresJson;
import fr.vigie.support.SupportDesk;
import fr.vigie.support.TicketTable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;

/** What became of the tickets of a service in a month. */
@Path("services/{code}/support")
@RequestScoped
public class SupportResource {
  @Inject SupportDesk desk;

  /** The figures of a month, such as {@code period=2026-08}; durations are seconds. */
  @GET
  @Produces("application/json")
  @Described(gives = SupportFigures.class)
  public JsonObject figures(@PathParam("code") String code, @QueryParam("period") String period) {
    return FiguresJson.of(desk.statement(code, month(period)).figures());
  }

  /** The tickets of a month as a table, one a row. */
  @GET
  @Path("tickets.csv")
  @Produces("text/csv")
  public Response tickets(@PathParam("code") String code, @QueryParam("period") String period) {
    YearMonth month = month(period);
    return Response.ok(TicketTable.write(desk.statement(code, month).tickets()))
        .type("text/csv;charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            Disposition.attachment(TicketTable.fileName(code, month)))
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  private static YearMonth month(String period) {
    return Body.checked("period", period, YearMonth::parse);
  }
}
