package fr.vigie.platform.holidays;

import java.time.LocalDate;

/**
 * A day became, or ceased to be, a public holiday. Whatever keeps dates that were rolled past it
 * computes them again in the same transaction, and counts them.
 */
public final class HolidaysCorrected {
  private final String place;
  private final LocalDate day;
  private int looked;
  private int moved;

  /** A correction of a day in a place. */
  public HolidaysCorrected(String place, LocalDate day) {
    this.place = place;
    this.day = day;
  }

  public String place() {
    return place;
  }

  public LocalDate day() {
    return day;
  }

  /** One more date was computed again. */
  public void looked(boolean hasMoved) {
    looked++;
    if (hasMoved) {
      moved++;
    }
  }

  /** How many dates were computed again. */
  public int looked() {
    return looked;
  }

  /** How many of them are different now. */
  public int moved() {
    return moved;
  }
}
