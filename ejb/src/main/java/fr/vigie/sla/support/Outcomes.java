package fr.vigie.sla.support;

/** How many targets came to which end. */
public record Outcomes(int kept, int missed, int undecided) {
  static final Outcomes NONE = new Outcomes(0, 0, 0);

  /** All that were owed. */
  public int owed() {
    return kept + missed + undecided;
  }

  Outcomes plus(Outcome outcome) {
    return switch (outcome) {
      case KEPT -> new Outcomes(kept + 1, missed, undecided);
      case MISSED -> new Outcomes(kept, missed + 1, undecided);
      case UNDECIDED -> new Outcomes(kept, missed, undecided + 1);
      case NONE -> this;
    };
  }

  Outcomes plus(Outcomes other) {
    return new Outcomes(kept + other.kept, missed + other.missed, undecided + other.undecided);
  }
}
