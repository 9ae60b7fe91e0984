package fr.vigie.contract;

import java.util.List;

/**
 * The points on which the texts are silent or contradict themselves. Each contract version holds a
 * choice for each of them, with its source; an administrator can change it. The first choice is the
 * default ({@code docs/rules.md} gives the reasons).
 */
public enum ContractReading {
  /** Whether "annual" is the calendar year or the year from the day of signature. */
  ANNUAL(Use.AVAILABILITY, "CALENDAR_YEAR", "CONTRACT_YEAR"),
  /** Whether the declaration is the one made to level 1 or its transmission to the operator. */
  DECLARATION(Use.INCIDENTS, "TO_LEVEL_1", "TO_OPERATOR"),
  /** The clock of the time to take charge, which the contract does not name. */
  TAKE_CHARGE_CLOCK(Use.INCIDENTS, "DESK_HOURS", "COMMITMENT_WINDOW", "ALWAYS"),
  /** The clock of the GTR: the window of the commitment in force, or the desk's hours. */
  RESTORE_CLOCK(Use.INCIDENTS, "COMMITMENT_WINDOW", "DESK_HOURS", "ALWAYS"),
  /**
   * Whether a public holiday on a weekday is in the committed hours: "jours ouvrés" leaves it out,
   * "lundi au vendredi" takes it in.
   */
  WEEKDAY_HOLIDAYS(Use.AVAILABILITY, "CLOSED", "OPEN"),
  /** Whether the 90 days of minor incidents are calendar days or business days. */
  NINETY_DAYS(Use.INCIDENTS, "CALENDAR_DAYS", "BUSINESS_DAYS");

  /** What a reading changes. */
  public enum Use {
    /** Statements of availability, at once. */
    AVAILABILITY,
    /** The clocks of incidents, which ask for it as a term of the contract. */
    INCIDENTS
  }

  private final Use use;

  /** Unmodifiable. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> choices;

  ContractReading(Use use, String... choices) {
    this.use = use;
    this.choices = List.of(choices);
  }

  public Use use() {
    return use;
  }

  /** What can be chosen, the default first. */
  public List<String> choices() {
    return choices;
  }

  public String byDefault() {
    return choices.get(0);
  }
}
