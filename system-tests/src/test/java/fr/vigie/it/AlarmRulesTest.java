package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.vigie.platform.Metrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The alarms for Prometheus: of measures that exist, and sound where promtool can say so. */
class AlarmRulesTest {
  private static final Path RULES =
      Path.of("..", "wildfly-config", "src", "main", "prometheus").toAbsolutePath().normalize();
  private static final Pattern MEASURE = Pattern.compile("vigie_[a-z_]+(?=[{\\[])");

  @Test
  void every_alarm_is_about_a_measure_that_the_portal_has() throws IOException {
    Metrics.JOURNAL_INTACT.get();
    Set<String> known =
        PrometheusRegistry.defaultRegistry.scrape().stream()
            .map(snapshot -> snapshot.getMetadata().getPrometheusName())
            .collect(Collectors.toSet());
    List<String> named =
        MEASURE
            .matcher(Files.readString(RULES.resolve("vigie.rules.yml")))
            .results()
            .map(MatchResult::group)
            .map(name -> name.replaceFirst("_total$", ""))
            .toList();

    assertThat(named).hasSizeGreaterThan(5);
    assertThat(known).containsAll(named);
  }

  @Test
  void promtool_finds_the_alarms_sound() throws Exception {
    assumeTrue(isInstalled(), "promtool is not installed");

    assertThat(promtool("check", "rules", "vigie.rules.yml")).isZero();
    assertThat(promtool("test", "rules", "vigie.rules.test.yml")).isZero();
  }

  private static boolean isInstalled() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
  }

  private static int promtool(String... arguments) throws IOException, InterruptedException {
    return new ProcessBuilder(Stream.concat(Stream.of("promtool"), Stream.of(arguments)).toList())
        .directory(RULES.toFile())
        .inheritIO()
        .start()
        .waitFor();
  }
}
