package fr.vigie.sla.support;

import fr.vigie.sla.incident.ClockTerms;
import fr.vigie.sla.incident.LevelTime;
import fr.vigie.time.OutsideCalendarException;
import fr.vigie.time.Spans;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a level of support had of a ticket in the month.
 *
 * @param level 1, 2 or 3
 * @param seconds all that passed, without the time between restoration and reopening
 * @param windowSeconds those of them within the hours of the support
 */
public record LevelShare(int level, long seconds, long windowSeconds) {

  /** The turns of levels in the month; none where no contract gives the hours of the support. */
  static List<LevelShare> of(TicketMonth ticket) {
    try {
      return ticket.terms().map(terms -> shares(ticket, terms)).orElse(List.of());
    } catch (OutsideCalendarException outside) {
      return List.of();
    }
  }

  private static List<LevelShare> shares(TicketMonth ticket, ClockTerms terms) {
    var shares = new ArrayList<LevelShare>();
    Spans closed = ticket.end().closed();
    for (LevelTime turn : LevelTime.of(ticket.end(), terms)) {
      Instant from = later(turn.from(), ticket.month().from());
      Instant until = turn.until().orElse(ticket.month().until());
      if (from.isBefore(until)) {
        shares.add(
            new LevelShare(
                turn.level(),
                terms.always().elapsed(from, until, closed),
                terms.takeCharge().time().elapsed(from, until, closed)));
      }
    }
    return shares;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
