package fr.vigie.platform.holidays;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** A day that is, or is not, a public holiday whatever the known list says: a decree changed it. */
@Entity
@Table(name = "holiday_correction")
@IdClass(HolidayCorrection.Key.class)
public class HolidayCorrection {
  @Id private String place;

  @Id
  @Column(name = "on_day")
  private LocalDate day;

  private boolean holiday;
  private String source;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "person_id")
  private UUID personId;

  protected HolidayCorrection() {}

  /**
   * Corrects a day.
   *
   * @param source the text that says so
   * @param person who recorded it
   */
  public HolidayCorrection(
      String place,
      LocalDate day,
      boolean holiday,
      String source,
      Instant recordedAt,
      UUID person) {
    this.place = place;
    this.day = day;
    this.holiday = holiday;
    this.source = source;
    this.recordedAt = recordedAt;
    this.personId = person;
  }

  public LocalDate day() {
    return day;
  }

  public boolean isHoliday() {
    return holiday;
  }

  public String source() {
    return source;
  }

  String place() {
    return place;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  UUID person() {
    return personId;
  }

  /** Place and day. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String place;
    private LocalDate day;

    /** Filled in by the provider. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Objects.equals(place, that.place)
          && Objects.equals(day, that.day);
    }

    @Override
    public int hashCode() {
      return Objects.hash(place, day);
    }
  }
}
