package fr.vigie.rights.rules;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The figures of requests that others answer, as the organisation that passed them on may hand them
 * on. How many it passed on is its own act and told; what others made of them is told only where no
 * number from 1 to 4 shows, nor follows from the others: in time, answered late, overdue and still
 * running add up to the total, so that either all of them are told or none. Extended and suspended
 * requests are told together with those that are not, or not at all.
 *
 * @param received a number
 * @param answered a number, {@code <5} where the total is below 5, or {@link #HIDDEN}; so are the
 *     next ones
 * @param refusals by ground, in the order of their names; none where the total is below 5
 */
public record ToldFigures(
    String received,
    String answered,
    String inTime,
    String late,
    String extended,
    String suspended,
    Map<RefusalGround, String> refusals) {
  /** In place of a number that is small, or from which a small one follows. */
  public static final String HIDDEN = "hidden";

  private static final String FEW = "<" + RegisterFigures.SMALLEST_TOLD;

  public ToldFigures {
    refusals = Collections.unmodifiableMap(new TreeMap<>(refusals));
  }

  /** What of these figures is told. */
  public static ToldFigures of(RegisterFigures figures) {
    int total = figures.received();
    String received = Integer.toString(total);
    if (isSmall(total)) {
      return new ToldFigures(received, FEW, FEW, FEW, FEW, FEW, Map.of());
    }
    int answeredLate = figures.answered() - figures.inTime();
    int overdue = figures.late() - answeredLate;
    int running = total - figures.answered() - overdue;
    boolean tells =
        Stream.of(figures.inTime(), answeredLate, overdue, running).noneMatch(ToldFigures::isSmall);
    var refusals = new TreeMap<RefusalGround, String>();
    figures
        .refusals()
        .forEach((ground, count) -> refusals.put(ground, RegisterFigures.toldToOthers(count)));
    return new ToldFigures(
        received,
        told(figures.answered(), tells),
        told(figures.inTime(), tells),
        told(figures.late(), tells),
        part(figures.extended(), total),
        part(figures.suspended(), total),
        refusals);
  }

  /** How many rights were refused on a ground, as far as it is told. */
  public String refused(RefusalGround ground) {
    return refusals.getOrDefault(ground, answered.equals(FEW) ? FEW : "0");
  }

  private static String part(int number, int total) {
    return told(number, !isSmall(number) && !isSmall(total - number));
  }

  private static String told(int number, boolean tells) {
    return tells ? Integer.toString(number) : HIDDEN;
  }

  private static boolean isSmall(int number) {
    return number > 0 && number < RegisterFigures.SMALLEST_TOLD;
  }
}
