package fr.vigie.report;

import fr.vigie.reports.document.Tone;
import fr.vigie.sla.Verdict;

/** The tone in which a verdict is shown, beside its word. */
final class Tones {
  private Tones() {}

  static Tone of(Verdict verdict) {
    return switch (verdict) {
      case KEPT -> Tone.KEPT;
      case BROKEN -> Tone.BROKEN;
      case UNDECIDED -> Tone.SOON;
      case UNDETERMINED -> Tone.WAITING;
    };
  }
}
