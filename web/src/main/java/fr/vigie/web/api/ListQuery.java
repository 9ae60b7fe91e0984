package fr.vigie.web.api;

import fr.vigie.platform.paging.Cursor;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.QueryParam;
import java.util.function.Function;

/** What every list takes in its address, and the form of its answer. */
public class ListQuery {
  @QueryParam("q")
  private String q;

  @QueryParam("status")
  private String status;

  @QueryParam("sort")
  private String sort;

  @QueryParam("limit")
  private String limit;

  @QueryParam("after")
  private String after;

  PageRequest request() {
    int rows = PageRequest.USUAL;
    if (limit != null) {
      rows = Body.checked("limit", limit, Integer::valueOf);
    }
    return new PageRequest(q, status, sort, rows, PageRequest.at(after));
  }

  /** The members {@code items}, {@code previous} and {@code next}. */
  static <T> JsonObject json(Page<T> page, Function<T, ? extends JsonValue> as) {
    var items = Json.createArrayBuilder();
    page.items().forEach(each -> items.add(as.apply(each)));
    return Json.createObjectBuilder()
        .add("items", items)
        .add("previous", text(page.previous()))
        .add("next", text(page.next()))
        .build();
  }

  private static JsonValue text(Cursor cursor) {
    return cursor == null ? JsonValue.NULL : Json.createValue(cursor.text());
  }
}
