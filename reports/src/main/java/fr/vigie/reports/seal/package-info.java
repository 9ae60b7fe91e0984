/**
 * The electronic seal of an instance: its keys, and PAdES signatures with a trusted time. Whoever
 * lays reports out knows nothing of keys, and whoever seals knows nothing of what reports say.
 */
package fr.vigie.reports.seal;
