package fr.vigie.it.installation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A new installation outside of the demonstration, and what a rebuild leaves of it. */
@OwnInstallation
class FirstStartIT {
  private static final Pattern ONE_TIME_PASSWORD = Pattern.compile("one-time password (\\S{20,}) ");

  @Test
  void an_installation_starts_with_one_account_and_keeps_everything_through_a_rebuild()
      throws Exception {
    Installation installation = Installation.fresh("first-start");
    String password;
    try (RunningServer server = installation.start(Map.of())) {
      List<String> announcements = server.saying("one-time password");
      assertThat(announcements).hasSize(1);
      Matcher announced = ONE_TIME_PASSWORD.matcher(announcements.get(0));
      assertThat(announced.find()).isTrue();
      password = announced.group(1);
      assertThat(installation.home().resolve("log/server.log")).content().contains(password);
      assertThatNoDemoTokenOpens(installation);
      assertThat(PasswordProbe.accepts(installation.portal(), "admin", password)).isTrue();
      assertThat(PasswordProbe.accepts(installation.portal(), "dpo", "demo-dpo")).isFalse();
    }
    assertThat(logins(installation)).containsExactly("admin");
    Map<Path, String> keys = keys(installation);

    installation.rebuild();
    try (RunningServer server = installation.start(Map.of())) {
      assertThat(server.saying("one-time password")).isEmpty();
      assertThat(PasswordProbe.accepts(installation.portal(), "admin", password)).isTrue();
    }
    assertThat(keys(installation)).containsAllEntriesOf(keys);
  }

  @Test
  void the_demonstration_refuses_any_address_but_loopback() {
    Installation installation = Installation.fresh("exposed-demo");

    try (RunningServer server = installation.start(Map.of("VIGIE_DEMO", "true"), "-b", "0.0.0.0")) {
      assertThat(server.saying("is served on this machine only")).isNotEmpty();
      assertThat(PasswordProbe.statusOfSignInPage(installation.portal())).isEqualTo(404);
    }
    assertThat(Files.exists(installation.home().resolve("db/vigie.mv.db"))).isTrue();
  }

  private static void assertThatNoDemoTokenOpens(Installation installation) {
    for (DemoAccount account : DemoAccount.values()) {
      ApiClient program = installation.as(account);
      assertThat(program.get("/services").status()).isEqualTo(401);
    }
  }

  private static List<String> logins(Installation installation) throws SQLException {
    var logins = new ArrayList<String>();
    String url =
        "jdbc:h2:file:"
            + installation.home().resolve("db/vigie")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    try (var connection = DriverManager.getConnection(url, "sa", "sa");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select login from person order by login")) {
      while (rows.next()) {
        logins.add(rows.getString(1));
      }
    }
    return logins;
  }

  private static Map<Path, String> keys(Installation installation) throws IOException {
    var keys = new TreeMap<Path, String>();
    try (Stream<Path> files = Files.walk(installation.home().resolve("keys"))) {
      files.filter(Files::isRegularFile).forEach(file -> keys.put(file, content(file)));
    }
    return keys;
  }

  private static String content(Path file) {
    try {
      return HexFormat.of().formatHex(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
