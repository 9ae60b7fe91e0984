package fr.vigie.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.sla.Verdict;
import jakarta.json.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MembersTest {
  record Inner(@Called("validFor_s") long validFor) {}

  record Sample(
      String text,
      boolean truth,
      BigDecimal share,
      Instant at,
      LocalDate day,
      Verdict verdict,
      Optional<String> missing,
      Optional<Integer> there,
      List<Inner> list,
      Map<String, List<String>> map) {}

  @Test
  void a_record_is_written_member_by_member_and_what_is_missing_is_null() {
    var sample =
        new Sample(
            "é\"",
            true,
            new BigDecimal("0.55"),
            Instant.parse("2026-08-01T10:00:00Z"),
            LocalDate.of(2026, 8, 1),
            Verdict.KEPT,
            Optional.empty(),
            Optional.of(3),
            List.of(new Inner(300)),
            Map.of("mon", List.of("08:00", "18:00")));

    assertThat(Members.json(sample))
        .isEqualTo(
            Json.createReader(
                    new java.io.StringReader(
                        """
                        {"text":"é\\"","truth":true,"share":0.55,"at":"2026-08-01T10:00:00Z",
                         "day":"2026-08-01","verdict":"KEPT","missing":null,"there":3,
                         "list":[{"validFor_s":300}],"map":{"mon":["08:00","18:00"]}}
                        """))
                .readObject());
  }
}
