package fr.vigie.web.api;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import jakarta.ws.rs.core.EntityTag;

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
}
