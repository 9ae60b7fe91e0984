/** Observations, outages, exclusions, and the statements that follow from them. */
package fr.vigie.availability;
