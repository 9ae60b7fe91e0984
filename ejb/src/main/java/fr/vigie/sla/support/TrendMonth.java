package fr.vigie.sla.support;

import java.time.YearMonth;

/**
 * One of the twelve months.
 *
 * @param commitments what the contract commits to: targets of blocking incidents
 */
public record TrendMonth(
    YearMonth month, Flow incidents, Flow requests, Outcomes commitments, Outcomes withoutWaits) {}
