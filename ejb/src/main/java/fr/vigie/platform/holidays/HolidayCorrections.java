package fr.vigie.platform.holidays;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The corrections of public holidays that are in force. */
@ApplicationScoped
public class HolidayCorrections {
  @PersistenceContext EntityManager entities;

  /** Those of a place, by day. */
  public List<HolidayCorrection> of(String place) {
    return entities
        .createQuery(
            "select c from HolidayCorrection c where c.place = :place order by c.day",
            HolidayCorrection.class)
        .setParameter("place", place)
        .getResultList();
  }

  /** The one of a day. */
  public Optional<HolidayCorrection> at(String place, LocalDate day) {
    return of(place).stream().filter(correction -> correction.day().equals(day)).findFirst();
  }

  /**
   * Adds one. Of two that are added at once for a day, the second waits for the first.
   *
   * @throws RefusedException CHANGED_MEANWHILE if the day has one
   */
  public void add(HolidayCorrection correction) {
    int added =
        entities
            .createNativeQuery(
                "insert into holiday_correction (place, on_day, holiday, source, recorded_at,"
                    + " person_id) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
            .setParameter(1, correction.place())
            .setParameter(2, correction.day())
            .setParameter(3, correction.isHoliday())
            .setParameter(4, correction.source())
            .setParameter(5, correction.recordedAt().atOffset(ZoneOffset.UTC))
            .setParameter(6, correction.person())
            .executeUpdate();
    if (added == 0) {
      throw new RefusedException(Refusal.CHANGED_MEANWHILE, correction.day());
    }
  }

  public void remove(HolidayCorrection correction) {
    entities.remove(correction);
  }
}
