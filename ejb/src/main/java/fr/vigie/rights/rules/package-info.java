/**
 * The rules of a data subject request, pure: what happened is told by events with two times, and
 * everything else (state, clocks, lawful acts, effects) is derived from them. Nothing here knows
 * the database, the server or the clock.
 */
package fr.vigie.rights.rules;
