package fr.vigie.platform;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * Numbers, durations, dates and times as people write them, in French or English and in the time of
 * France. Nothing is rounded: a limit exceeded by one second shows that second.
 */
public class Phrasing {
  /** The zone in which people read times. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private static final char NO_BREAK = '\u00a0';
  private static final String MINUS = "\u2212";
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;

  private final Locale locale;
  private final boolean french;

  public Phrasing(Locale locale) {
    this.locale = locale;
    this.french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
  }

  public final Locale locale() {
    return locale;
  }

  /** A length of time in seconds: {@code 2 h 10}, {@code 31 h}, {@code 45 min}, {@code 20 s}. */
  public final String duration(long seconds) {
    if (seconds < 0) {
      return MINUS + duration(-seconds);
    }
    long hours = seconds / HOUR;
    long minutes = seconds % HOUR / MINUTE;
    long rest = seconds % MINUTE;
    if (french && hours > 0 && minutes > 0 && rest == 0) {
      return unit(number(hours), "h") + NO_BREAK + "%02d".formatted(minutes);
    }
    var parts = new StringJoiner(String.valueOf(NO_BREAK));
    if (hours > 0) {
      parts.add(unit(number(hours), "h"));
    }
    if (minutes > 0 || (hours == 0 && rest == 0)) {
      parts.add(unit(String.valueOf(minutes), "min"));
    }
    if (rest > 0) {
      parts.add(unit(String.valueOf(rest), "s"));
    }
    return parts.toString();
  }

  private static String unit(String amount, String unit) {
    return amount + NO_BREAK + unit;
  }

  /** A whole number with its thousands apart: {@code 151 200}. */
  public final String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** A percentage with the decimals it comes with: {@code 97,61 %}; a dash if there is none. */
  public final String percent(BigDecimal percent) {
    if (percent == null) {
      return "—";
    }
    int decimals = Math.max(percent.scale(), 0);
    var format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(percent) + (french ? NO_BREAK + "%" : "%");
  }

  /** A day in full: {@code mardi 7 avril 2026}. */
  public final String date(LocalDate day) {
    return format(day, "EEEE") + " " + dayOfMonth(day) + " " + format(day, "MMMM yyyy");
  }

  /** A day of a month that is known: {@code sam. 1}. */
  public final String shortDay(LocalDate day) {
    return format(day, "EEE") + NO_BREAK + day.getDayOfMonth();
  }

  private String dayOfMonth(LocalDate day) {
    return french && day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth());
  }

  private String format(LocalDate day, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(day);
  }

  /** A month: {@code août 2026}. */
  public final String month(YearMonth month) {
    return format(month.atDay(1), "MMMM yyyy");
  }

  /** A month on an axis: {@code 08/26}, as wide in every month. */
  public final String shortMonth(YearMonth month) {
    return format(month.atDay(1), "MM/yy");
  }

  /** The time of day of an instant, with seconds only if there are any: {@code 18:00}. */
  public final String time(Instant instant) {
    return clock(local(instant).toLocalTime());
  }

  /**
   * The time of day at which something has ended: midnight is {@code 24:00} of the day that ends.
   */
  public final String endTime(Instant instant) {
    return isMidnight(instant) ? "24:00" : time(instant);
  }

  /** An instant: {@code mardi 7 avril 2026 à 18:00}. */
  public final String dateTime(Instant instant) {
    ZonedDateTime local = local(instant);
    return date(local.toLocalDate()) + (french ? " à " : " at ") + clock(local.toLocalTime());
  }

  /** An instant in a table: {@code 07/04/2026 18:00}. */
  public final String shortDateTime(Instant instant) {
    return DateTimeFormatter.ofPattern("dd/MM/yyyy ").format(local(instant)) + time(instant);
  }

  /** An instant by which something is due: {@code mardi 7 avril 2026, 24:00}. */
  public final String due(Instant instant) {
    return date(lastDay(instant)) + ", " + endTime(instant);
  }

  /** The local day that has not ended before this instant: at midnight, the day before. */
  public final LocalDate lastDay(Instant instant) {
    LocalDate day = day(instant);
    return isMidnight(instant) ? day.minusDays(1) : day;
  }

  /** The local day of an instant. */
  public final LocalDate day(Instant instant) {
    return local(instant).toLocalDate();
  }

  private static boolean isMidnight(Instant instant) {
    return local(instant).toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  private static ZonedDateTime local(Instant instant) {
    return instant.atZone(ZONE);
  }

  private static String clock(LocalTime time) {
    return time.getSecond() == 0
        ? "%02d:%02d".formatted(time.getHour(), time.getMinute())
        : "%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
  }
}
