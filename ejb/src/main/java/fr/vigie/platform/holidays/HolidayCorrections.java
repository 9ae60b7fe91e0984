package fr.vigie.platform.holidays;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
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

  public void add(HolidayCorrection correction) {
    entities.persist(correction);
  }

  public void remove(HolidayCorrection correction) {
    entities.remove(correction);
  }
}
