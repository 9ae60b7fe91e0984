package fr.vigie.web.api;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header {@code Content-Disposition} (RFC 6266): the name of a file that comes or goes. */
final class Disposition {
  private static final Pattern EXTENDED =
      Pattern.compile(
          "(?:^|;)\\s*filename\\*\\s*=\\s*UTF-8'[^']*'([^;\\s]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:^|;)\\s*filename\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);

  private Disposition() {}

  /**
   * The name that comes with a body; the extended form counts before the plain one.
   *
   * @throws RefusedException INVALID_INPUT without a readable name
   */
  static String name(String header) {
    String given = header == null ? "" : header;
    Matcher extended = EXTENDED.matcher(given);
    if (extended.find()) {
      return Body.checked(
          "Content-Disposition",
          extended.group(1).replace("+", "%2B"),
          name -> URLDecoder.decode(name, StandardCharsets.UTF_8));
    }
    Matcher plain = PLAIN.matcher(given);
    if (!plain.find()) {
      throw new RefusedException(Refusal.INVALID_INPUT, "Content-Disposition");
    }
    return plain.group(1) == null ? plain.group(2) : plain.group(1);
  }

  /** Has the body kept as a file of this name, never shown. */
  static String attachment(String name) {
    String ascii = name.replaceAll("[^ -~]|[\"\\\\%]", "_");
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\""
        + ascii
        + "\"; filename*=UTF-8''"
        + encoded.replace("*", "%2A");
  }
}
