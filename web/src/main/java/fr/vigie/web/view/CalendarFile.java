package fr.vigie.web.view;

import fr.vigie.platform.Phrasing;
import fr.vigie.rights.CalendarDesk.DueDate;
import fr.vigie.web.i18n.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Due dates as a calendar (RFC 5545): a whole day each, its last one. */
public final class CalendarFile {
  private static final int LONGEST_LINE = 75;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder lines = new StringBuilder();
  private final Texts texts;
  private final Phrasing phrasing;

  private CalendarFile(Texts texts) {
    this.texts = texts;
    this.phrasing = new Phrasing(texts.getLocale());
  }

  /**
   * The text of the file.
   *
   * @param now when it is made
   */
  public static String of(List<DueDate> dates, Texts texts, Instant now) {
    var file = new CalendarFile(texts);
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//Vigie//Vigie//FR");
    file.line("METHOD", "PUBLISH");
    file.line("X-WR-CALNAME", escaped(texts.text("calendar.name")));
    dates.forEach(date -> file.event(date, now));
    file.line("END", "VCALENDAR");
    return file.lines.toString();
  }

  private void event(DueDate date, Instant now) {
    LocalDate day = phrasing.lastDay(date.dueAt());
    line("BEGIN", "VEVENT");
    line("UID", date.id() + "@vigie");
    line("DTSTAMP", STAMP.format(now));
    line("SEQUENCE", Integer.toString(date.version()));
    line("DTSTART;VALUE=DATE", DAY.format(day));
    line("DTEND;VALUE=DATE", DAY.format(day.plusDays(1)));
    line("SUMMARY", escaped(texts.text("calendar.due", date.ref())));
    line(
        "DESCRIPTION",
        escaped(
            texts.text(
                date.suspended() ? "calendar.suspended" : "calendar.until",
                phrasing.due(date.dueAt()))));
    line("STATUS", date.suspended() ? "TENTATIVE" : "CONFIRMED");
    line("TRANSP", "TRANSPARENT");
    line("END", "VEVENT");
  }

  /** RFC 5545, 3.3.11: what a text must not hold bare. */
  static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r", "")
        .replace("\n", "\\n");
  }

  private void line(String name, String content) {
    lines.append(folded(name + ":" + content)).append("\r\n");
  }

  /** RFC 5545, 3.1: lines of at most 75 octets, cut between characters, continued by a blank. */
  static String folded(String line) {
    var folded = new StringBuilder();
    int octets = 0;
    for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
      String character = Character.toString(line.codePointAt(at));
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST_LINE) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.append(character);
      octets += size;
    }
    return folded.toString();
  }
}
