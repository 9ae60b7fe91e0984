package fr.vigie.it.portal;

import java.net.URI;

/** Where the portal under test answers, seen from the tests' JVM and from inside the server. */
public final class Portal {
  private static final String PORT =
      System.getProperty("it.http.port", System.getProperty("jboss.http.port"));

  private Portal() {}

  public static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + PORT + path);
  }
}
