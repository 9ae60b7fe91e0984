package fr.vigie.web.page;

import fr.vigie.contract.CalendarView;
import fr.vigie.contract.CalendarView.ExceptionView;
import fr.vigie.contract.ContractDesk;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.time.DayRange;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** The calendars: weeks, holidays of a year, and what is closed or open out of the ordinary. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class CalendarsPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final List<String> WEEKDAYS =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  @Inject ContractDesk desk;
  @Inject InstantSource clock;
  @Inject Messages messages;

  private String code;
  private Integer year;
  private List<CalendarView> calendars;
  private CalendarView calendar;
  private List<LocalDate> holidays;
  private LocalDate day;
  private boolean opens;
  private String starts = "00:00";
  private String ends = "24:00";
  private String reason;

  /** Reads the calendars, and the holidays of the year asked for, or else of this one. */
  public void load() {
    calendars = desk.calendars();
    calendar =
        calendars.stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseGet(() -> calendars.get(0));
    code = calendar.code();
    int asked =
        year == null
            ? LocalDate.ofInstant(clock.instant(), ZoneId.of(calendar.zone())).getYear()
            : year;
    year = Math.min(Math.max(asked, calendar.firstYear()), calendar.lastYear());
    holidays = desk.holidays(calendar.holidays(), year);
  }

  /** Adds the exception that the form says. */
  public void add() {
    desk.except(code, calendar.version(), day, opens, range(), reason);
    messages.info("calendars.added");
    day = null;
    reason = null;
    load();
  }

  private DayRange range() {
    try {
      return DayRange.of(starts, ends);
    } catch (IllegalArgumentException unreadable) {
      throw new RefusedException(Refusal.INVALID_INPUT, starts + " – " + ends);
    }
  }

  /** Takes an exception back. */
  public void drop(ExceptionView exception) {
    desk.dropException(code, calendar.version(), exception.id());
    messages.info("calendars.dropped");
    load();
  }

  public List<String> getWeekdays() {
    return WEEKDAYS;
  }

  /** The years that the calendar covers, for the choice of one. */
  public List<Integer> getYears() {
    return IntStream.rangeClosed(calendar.firstYear(), calendar.lastYear()).boxed().toList();
  }

  public List<LocalDate> getHolidays() {
    return holidays;
  }

  public List<CalendarView> getCalendars() {
    return calendars;
  }

  public CalendarView getCalendar() {
    return calendar;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public Integer getYear() {
    return year;
  }

  public void setYear(Integer year) {
    this.year = year;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public boolean isOpens() {
    return opens;
  }

  public void setOpens(boolean opens) {
    this.opens = opens;
  }

  public String getStarts() {
    return starts;
  }

  public void setStarts(String starts) {
    this.starts = starts;
  }

  public String getEnds() {
    return ends;
  }

  public void setEnds(String ends) {
    this.ends = ends;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
