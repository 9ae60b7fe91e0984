package fr.vigie.web.view;

import fr.vigie.sla.AvailabilityStatement;
import fr.vigie.sla.CommitmentStatement;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One figure of a closed month that a revision would change.
 *
 * @param what "Engagement A : taux du mois"
 * @param kept what the month keeps
 * @param now what a revision would say
 */
public record RevisionChange(String what, String kept, String now) {

  /**
   * The figures of two statements of one month that differ; none if they differ only in smaller
   * things, such as a time with which no ceiling is touched.
   */
  public static List<RevisionChange> between(
      AvailabilityStatement kept, AvailabilityStatement now, Wording wording) {
    var changes = new ArrayList<RevisionChange>();
    Texts texts = wording.texts();
    add(
        changes,
        texts.text("months.figure.service"),
        texts.text("verdict." + kept.verdict()),
        texts.text("verdict." + now.verdict()));
    for (String id : commitments(kept, now)) {
      figures(wording)
          .forEach(
              figure ->
                  add(
                      changes,
                      texts.text("months.figure.of", id, texts.text(figure.key())),
                      value(kept, id, figure),
                      value(now, id, figure)));
    }
    return List.copyOf(changes);
  }

  private record Figure(String key, Function<CommitmentStatement, String> words) {}

  private static List<Figure> figures(Wording wording) {
    Texts texts = wording.texts();
    return List.of(
        new Figure(
            "months.figure.inForce",
            said -> texts.text(said.inForce() ? "months.figure.binds" : "months.figure.informs")),
        new Figure("months.figure.window", said -> texts.text("window." + said.window())),
        new Figure("months.figure.verdict", said -> texts.text("verdict." + said.verdict())),
        new Figure(
            "months.figure.committed", said -> wording.duration(said.figures().committedSeconds())),
        new Figure("months.figure.counted", said -> wording.duration(said.figures().netSeconds())),
        new Figure(
            "months.figure.unknown", said -> wording.duration(said.figures().unknownSeconds())),
        new Figure("months.figure.rate", said -> wording.percent(said.rate())),
        new Figure("months.figure.since", said -> wording.dateTime(said.year().span().from())),
        new Figure(
            "months.figure.year", said -> wording.duration(said.year().figures().netSeconds())));
  }

  private static Set<String> commitments(AvailabilityStatement kept, AvailabilityStatement now) {
    var ids = new LinkedHashSet<String>();
    kept.commitments().forEach(said -> ids.add(said.id()));
    now.commitments().forEach(said -> ids.add(said.id()));
    return ids;
  }

  private static String value(AvailabilityStatement statement, String id, Figure figure) {
    return statement.commitments().stream()
        .filter(said -> said.id().equals(id))
        .findFirst()
        .map(figure.words())
        .orElse("—");
  }

  private static void add(List<RevisionChange> changes, String what, String kept, String now) {
    if (!kept.equals(now)) {
      changes.add(new RevisionChange(what, kept, now));
    }
  }
}
