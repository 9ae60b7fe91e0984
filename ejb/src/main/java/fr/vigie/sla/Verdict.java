package fr.vigie.sla;

import java.util.Comparator;
import java.util.stream.Stream;

/** The judgement of a ceiling, a commitment or a service, from the best to the worst. */
public enum Verdict {
  /** Respected, even if all unknown time was down. */
  KEPT,
  /** No verdict: no contract version is in force over the whole period. */
  UNDETERMINED,
  /** It depends on time of which nothing is known, or on a year that is not over. */
  UNDECIDED,
  /** Exceeded, even if all unknown time was up. */
  BROKEN;

  /** The worst of some verdicts, or another one if there are none. */
  static Verdict worst(Stream<Verdict> verdicts, Verdict ifNone) {
    return verdicts.max(Comparator.naturalOrder()).orElse(ifNone);
  }
}
