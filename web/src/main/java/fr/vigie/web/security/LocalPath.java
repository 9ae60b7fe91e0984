package fr.vigie.web.security;

/** Where to go after signing in: a path of this portal, never another site. */
public final class LocalPath {
  private static final String HOME = "/app/home.xhtml";

  private LocalPath() {}

  /** The asked path if it is one of this portal's own pages, otherwise the home page. */
  public static String orHome(String asked) {
    boolean local =
        asked != null
            && asked.startsWith("/app/")
            && asked.indexOf('\\') < 0
            && asked.indexOf('\r') < 0
            && asked.indexOf('\n') < 0;
    return local ? asked : HOME;
  }
}
