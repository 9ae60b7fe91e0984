package fr.vigie.web.page;

import fr.vigie.contract.LegalHolidayDesk;
import fr.vigie.contract.LegalHolidayDesk.LegalHoliday;
import fr.vigie.contract.LegalHolidayDesk.Recomputed;
import fr.vigie.contract.LegalHolidayDesk.YearSpan;
import fr.vigie.platform.Phrasing;
import fr.vigie.platform.holidays.LegalCalendars;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The legal public holidays of a place and a year; what is shown stands in the address. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class LegalHolidaysPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject LegalHolidayDesk desk;
  @Inject InstantSource clock;
  @Inject Messages messages;

  private String place;
  private Integer year;
  private List<Integer> years;
  private List<LegalHoliday> holidays;
  private LocalDate day;
  private boolean holiday = true;
  private String source;

  /** Reads the days of the place and the year asked for, or else of France and of this year. */
  public void load() {
    place = getPlaces().contains(place) ? place : getPlaces().get(0);
    YearSpan known = desk.years(place);
    int asked = year == null ? LocalDate.ofInstant(clock.instant(), Phrasing.ZONE).getYear() : year;
    year = Math.min(Math.max(asked, known.first()), known.last());
    years = IntStream.rangeClosed(known.first(), known.last()).boxed().toList();
    holidays = desk.holidays(place, year);
  }

  /** Records the correction that the form says. */
  public void correct() {
    tell("holidays.corrected", desk.correct(place, day, holiday, source));
    year = day.getYear();
    day = null;
    source = null;
    load();
  }

  /** Takes a correction back. */
  public void takeBack(LegalHoliday corrected) {
    tell("holidays.takenBack", desk.takeBack(place, corrected.day()));
    load();
  }

  private void tell(String done, Recomputed recomputed) {
    messages.info(done);
    messages.info("holidays.moved", recomputed.looked(), recomputed.moved());
  }

  public List<String> getPlaces() {
    return LegalCalendars.places();
  }

  public List<Integer> getYears() {
    return years;
  }

  public List<LegalHoliday> getHolidays() {
    return holidays;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
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

  public boolean isHoliday() {
    return holiday;
  }

  public void setHoliday(boolean holiday) {
    this.holiday = holiday;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }
}
