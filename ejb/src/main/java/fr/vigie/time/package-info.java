/**
 * Calendars, business time, legal periods and deadlines with their derivation. Pure: imports the
 * JDK only, reads no clock and no default zone; holidays come in as data.
 */
package fr.vigie.time;
