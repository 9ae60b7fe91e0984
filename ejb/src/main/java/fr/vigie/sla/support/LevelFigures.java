package fr.vigie.sla.support;

/**
 * What a level of support had in the month.
 *
 * @param turns how many times a ticket was with it
 * @param seconds all that passed
 * @param windowSeconds those of them within the hours of the support
 */
public record LevelFigures(int level, int turns, long seconds, long windowSeconds) {
  LevelFigures plus(LevelShare share) {
    return new LevelFigures(
        level, turns + 1, seconds + share.seconds(), windowSeconds + share.windowSeconds());
  }
}
