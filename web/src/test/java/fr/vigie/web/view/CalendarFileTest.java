package fr.vigie.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.rights.CalendarDesk.DueDate;
import fr.vigie.web.i18n.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
  private static final Instant NOW = Instant.parse("2026-03-20T09:15:00.123Z");
  private static final DueDate DUE =
      new DueDate(new UUID(0, 7), "DR-2026-0034", Instant.parse("2026-04-07T22:00:00Z"), false, 3);

  @Test
  void a_due_date_is_its_last_whole_day_with_what_calendars_ask_for() {
    assertThat(CalendarFile.of(List.of(DUE), Texts.in(Locale.FRENCH), NOW).split("\r\n", -1))
        .contains(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "BEGIN:VEVENT",
            "UID:00000000-0000-0000-0000-000000000007@vigie",
            "DTSTAMP:20260320T091500Z",
            "SEQUENCE:3",
            "DTSTART;VALUE=DATE:20260407",
            "DTEND;VALUE=DATE:20260408",
            "STATUS:CONFIRMED")
        .anyMatch(line -> line.startsWith("SUMMARY:") && line.contains("DR-2026-0034"))
        .endsWith("END:VCALENDAR", "");
  }

  @Test
  void lines_are_at_most_75_octets_and_unfold_to_what_they_were() {
    String line = "SUMMARY:" + "échéance 🗓 ".repeat(30);
    String folded = CalendarFile.folded(line);

    assertThat(folded.split("\r\n", -1))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            part -> assertThat(part.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(folded.replace("\r\n ", "")).isEqualTo(line);
  }

  @Test
  void separators_and_line_ends_in_texts_are_escaped() {
    assertThat(CalendarFile.escaped("a, b; c\\d\r\ne")).isEqualTo("a\\, b\\; c\\\\d\\ne");
  }
}
