package fr.vigie.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.vigie.availability.LineFault.Reason;
import fr.vigie.directory.ObservedBy;
import fr.vigie.directory.ServiceView;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusLogReaderTest {
  private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");
  private static final ServiceView SERVICE =
      new ServiceView(
          UUID.randomUUID(),
          "MEDIMAIL",
          "Medimail",
          new ServiceView.Party(UUID.randomUUID(), "MIPIH", "Mipih"),
          new ServiceView.Party(UUID.randomUUID(), "GRADES", "GRADeS"),
          "1901913",
          ObservedBy.STATUS_LOG,
          Duration.ofHours(25),
          ZoneId.of("Europe/Paris"),
          NOW,
          List.of(new ServiceView.Path(UUID.randomUUID(), "webmail", Set.of("Webmail FR"))),
          List.of(),
          1);

  @TempDir Path folder;

  @Test
  void rowsOfACodeAndOfAnAliasAreOnePathInOrderOfTime() throws IOException {
    PathRows rows =
        read("""
                at,service,state,status_code
                2026-08-11T12:00:00+02:00,Webmail FR,DOWN,502
                2026-08-11T09:00:00.900Z,webmail,up,200
                """)
            .get("webmail");

    assertThat(rows.size()).isEqualTo(2);
    assertThat(Instant.ofEpochSecond(rows.second(0))).isEqualTo("2026-08-11T09:00:00Z");
    assertThat(rows.isUp(0)).isTrue();
    assertThat(rows.line(0)).isEqualTo(3);
    assertThat(Instant.ofEpochSecond(rows.second(1))).isEqualTo("2026-08-11T10:00:00Z");
    assertThat(rows.isUp(1)).isFalse();
  }

  @Test
  void aByteOrderMarkCarriageReturnsAndSemicolonsAreNoMatter() throws IOException {
    Map<String, PathRows> rows = read("\uFEFFat;path;state\r\n2026-08-11T09:00:00Z;webmail;UP\r\n");

    assertThat(rows.get("webmail").size()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-08-11T09:00:00,webmail,UP,TIME_WITHOUT_ZONE",
    "2026-08-11 09:00:00,webmail,UP,TIME_WITHOUT_ZONE",
    "11/08/2026 09:00,webmail,UP,TIME_UNREADABLE",
    "2026-09-01T12:00:01Z,webmail,UP,TIME_IN_FUTURE",
    "2026-08-11T09:00:00Z,webmail,DEGRADED,UNKNOWN_STATE",
    "2026-08-11T09:00:00Z,fax,UP,UNKNOWN_PATH"
  })
  void aBadFieldIsNamedWithItsLine(String at, String path, String state, Reason reason) {
    assertThat(
            faultsOf(
                "at,service,state\n2026-08-11T08:00:00Z,webmail,UP\n"
                    + String.join(",", at, path, state)
                    + "\n"))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.line()).isEqualTo(3);
              assertThat(fault.reason()).isEqualTo(reason);
            });
  }

  @Test
  void whatIsNowIsNotInTheFuture() throws IOException {
    assertThat(read("at,service,state\n2026-09-01T12:00:00Z,webmail,UP\n").get("webmail").size())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"'when,what,how'", "''", "'at,service'"})
  void aHeaderThatDoesNotNameTheColumnsIsRefused(String header) {
    assertThat(faultsOf(header + "\n2026-08-11T09:00:00Z,webmail,UP\n"))
        .extracting(LineFault::reason)
        .first()
        .isEqualTo(Reason.WRONG_HEADER);
  }

  @Test
  void aLineInAnotherEncodingIsNamed() {
    assertThat(
            faultsOf(
                "at,service,state\n2026-08-11T09:00:00Z,Télé,UP\n", StandardCharsets.ISO_8859_1))
        .extracting(LineFault::line, LineFault::reason)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(2L, Reason.NOT_UTF8));
  }

  @Test
  void aLineOfTenMillionCharactersIsRefusedAndNotKept() {
    String endless = "x".repeat(10_000_000);

    assertThat(faultsOf("at,service,state\n2026-08-11T09:00:00Z,webmail,UP\n" + endless + "\n"))
        .extracting(LineFault::line, LineFault::reason)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, Reason.TOO_LONG));
  }

  @Test
  void aMissingFieldIsNamed() {
    assertThat(faultsOf("at,service,state\n2026-08-11T09:00:00Z,webmail\n"))
        .extracting(LineFault::reason)
        .containsExactly(Reason.MISSING_FIELD);
  }

  @Test
  void allBadLinesAreCountedAndTheFirstThousandNamed() {
    StatusLogRefused refused =
        refusal(
            "at,service,state\n" + "yesterday,webmail,UP\n".repeat(1_500), StandardCharsets.UTF_8);

    assertThat(refused.arguments()).containsExactly(1_500L);
    assertThat(refused.faults()).hasSize(1_000);
  }

  private Map<String, PathRows> read(String text) throws IOException {
    var faults = new LineFaults();
    Map<String, PathRows> rows = reader(faults).read(file(text, StandardCharsets.UTF_8));
    faults.refuseIfAny();
    return rows;
  }

  private List<LineFault> faultsOf(String text) {
    return faultsOf(text, StandardCharsets.UTF_8);
  }

  private List<LineFault> faultsOf(String text, Charset charset) {
    return refusal(text, charset).faults();
  }

  private StatusLogRefused refusal(String text, Charset charset) {
    return catchThrowableOfType(
        StatusLogRefused.class,
        () -> {
          var faults = new LineFaults();
          reader(faults).read(file(text, charset));
          faults.refuseIfAny();
        });
  }

  private static StatusLogReader reader(LineFaults faults) {
    return new StatusLogReader(SERVICE, NOW, faults, lines -> {});
  }

  private Path file(String text, Charset charset) throws IOException {
    return Files.write(folder.resolve("log.csv"), text.getBytes(charset));
  }
}
