package fr.vigie.contract;

import fr.vigie.time.BusinessTime;

/**
 * The hours that a calendar gives in one reading.
 *
 * @param window the key under which they are described to people
 * @param version of the calendar, as {@code BUSINESS-08-18-3}
 */
public record CommittedHours(String window, String version, BusinessTime time) {}
