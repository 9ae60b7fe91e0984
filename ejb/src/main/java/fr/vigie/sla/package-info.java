/**
 * Commitments, availability, ceilings and verdicts of the contract's annex 2. Pure: imports the JDK
 * and {@code fr.vigie.time} only, reads no clock and no default zone; everything that a figure
 * depends on is in {@link fr.vigie.sla.AvailabilityCase}, so that a figure can be computed again
 * from kept facts. Seconds are whole numbers; no verdict ever depends on a floating-point value.
 */
package fr.vigie.sla;
