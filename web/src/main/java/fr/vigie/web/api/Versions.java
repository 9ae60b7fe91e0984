package fr.vigie.web.api;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The version of a thing as an entity tag, and back from {@code If-Match}. */
final class Versions {
  private Versions() {}

  static EntityTag tag(int version) {
    return new EntityTag(Integer.toString(version));
  }

  /**
   * The version that a change was made from.
   *
   * @throws RefusedException VERSION_REQUIRED without the header, CHANGED_MEANWHILE for a tag of
   *     something else
   */
  static int expected(String ifMatch) {
    if (ifMatch == null) {
      throw new RefusedException(Refusal.VERSION_REQUIRED);
    }
    try {
      return Integer.parseInt(ifMatch.strip().replace("W/", "").replace("\"", ""));
    } catch (NumberFormatException foreign) {
      throw new RefusedException(Refusal.CHANGED_MEANWHILE, "If-Match");
    }
  }

  /** The answer to a creation below a list: its address, its first version, its content. */
  static Response created(String list, JsonObject made) {
    return Response.created(URI.create("" + list + '/' + made.getString("id")))
        .tag(tag(made.getInt("version")))
        .entity(made)
        .build();
  }

  /** The answer to a change: the content with its new version. */
  static Response changed(JsonObject json) {
    return Response.ok(json).tag(tag(json.getInt("version"))).build();
  }
}
