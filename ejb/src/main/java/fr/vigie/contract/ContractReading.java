package fr.vigie.contract;

import java.util.List;

/**
 * The points on which the texts are silent or contradict themselves. Each contract version holds a
 * choice for each of them, with its source; an administrator can change it. The first choice is the
 * default ({@code docs/contract.md} gives the reasons).
 */
public enum ContractReading {
  /** Whether "annual" is the calendar year or the year from the day of signature. */
  ANNUAL("CALENDAR_YEAR", "CONTRACT_YEAR"),
  /** Whether the declaration is the one made to level 1 or its transmission to the operator. */
  DECLARATION("TO_LEVEL_1", "TO_OPERATOR"),
  /** The clock of the time to take charge, which the contract does not name. */
  TAKE_CHARGE_CLOCK("DESK_HOURS", "COMMITMENT_WINDOW", "ALWAYS"),
  /** The clock of the GTR: the window of the commitment in force, or the desk's hours. */
  RESTORE_CLOCK("COMMITMENT_WINDOW", "DESK_HOURS", "ALWAYS"),
  /** Whether the desk, open "Monday to Friday", is open on a public holiday. */
  WEEKDAY_HOLIDAYS("CLOSED", "OPEN"),
  /** Whether the 90 days of minor incidents are calendar days or business days. */
  NINETY_DAYS("CALENDAR_DAYS", "BUSINESS_DAYS");

  /** Unmodifiable. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> choices;

  ContractReading(String... choices) {
    this.choices = List.of(choices);
  }

  /** What can be chosen, the default first. */
  public List<String> choices() {
    return choices;
  }

  public String byDefault() {
    return choices.get(0);
  }
}
