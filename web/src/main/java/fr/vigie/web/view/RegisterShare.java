package fr.vigie.web.view;

import fr.vigie.rights.rules.RegisterFigures;
import fr.vigie.web.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A part of the requests received, as a piece of a bar.
 *
 * @param key of its style and its text
 * @param label what and how many
 * @param x where it begins, in percent of the bar
 */
public record RegisterShare(String key, String label, int count, String x, String width) {

  /** In time, answered late, overdue, still running: together all that were received. */
  public static List<RegisterShare> of(RegisterFigures figures, Texts texts) {
    int answeredLate = figures.answered() - figures.inTime();
    int overdue = figures.late() - answeredLate;
    var shares = new ArrayList<RegisterShare>();
    int before = 0;
    before = add(shares, "inTime", figures.inTime(), before, figures, texts);
    before = add(shares, "answeredLate", answeredLate, before, figures, texts);
    before = add(shares, "overdue", overdue, before, figures, texts);
    add(shares, "running", figures.received() - before, before, figures, texts);
    return List.copyOf(shares);
  }

  private static int add(
      List<RegisterShare> shares,
      String key,
      int count,
      int before,
      RegisterFigures figures,
      Texts texts) {
    if (count > 0) {
      shares.add(
          new RegisterShare(
              key,
              texts.text("register.share." + key, count),
              count,
              percent(before, figures.received()),
              percent(count, figures.received())));
    }
    return before + count;
  }

  private static String percent(int part, int of) {
    return String.format(Locale.ROOT, "%.3f%%", 100.0 * part / of);
  }
}
