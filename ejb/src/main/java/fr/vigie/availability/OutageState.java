package fr.vigie.availability;

/** What outages entered by hand are asked for by. */
enum OutageState {
  GOING_ON("x.endedAt is null and x.cancelledAt is null"),
  ENDED("x.endedAt is not null and x.cancelledAt is null"),
  CANCELLED("x.cancelledAt is not null");

  private final String condition;

  OutageState(String condition) {
    this.condition = condition;
  }

  /** What holds for an outage {@code x} in this state. */
  String condition() {
    return condition;
  }
}
