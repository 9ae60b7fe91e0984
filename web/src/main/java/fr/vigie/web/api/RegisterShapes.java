package fr.vigie.web.api;

import fr.vigie.rights.RegisterDesk;
import fr.vigie.rights.rules.RegisterFigures;
import fr.vigie.rights.rules.ToldFigures;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The figures of a register as the interface tells them. */
final class RegisterShapes {
  private RegisterShapes() {}

  record Figures(OwnFigures own, OthersFigures others) {}

  /** Of requests that the organisation answers. */
  record OwnFigures(
      int received,
      int answered,
      int inTime,
      int late,
      int extended,
      int suspended,
      Optional<BigDecimal> medianDays,
      Map<String, Integer> refusals) {}

  /** Of requests that others answer: numbers, {@code <5} or {@code hidden}. */
  record OthersFigures(
      String received,
      String answered,
      String inTime,
      String late,
      String extended,
      String suspended,
      Map<String, String> refusals) {}

  static Figures of(RegisterDesk.Figures figures) {
    return new Figures(own(figures.own()), others(figures.others()));
  }

  private static OwnFigures own(RegisterFigures figures) {
    var refusals = new TreeMap<String, Integer>();
    figures.refusals().forEach((ground, count) -> refusals.put(ground.name(), count));
    return new OwnFigures(
        figures.received(),
        figures.answered(),
        figures.inTime(),
        figures.late(),
        figures.extended(),
        figures.suspended(),
        figures.medianDays().isPresent()
            ? Optional.of(BigDecimal.valueOf(figures.medianDays().getAsDouble()))
            : Optional.empty(),
        refusals);
  }

  private static OthersFigures others(ToldFigures figures) {
    var refusals = new TreeMap<String, String>();
    figures.refusals().forEach((ground, told) -> refusals.put(ground.name(), told));
    return new OthersFigures(
        figures.received(),
        figures.answered(),
        figures.inTime(),
        figures.late(),
        figures.extended(),
        figures.suspended(),
        refusals);
  }
}
