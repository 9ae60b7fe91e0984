package fr.vigie.incident;

import fr.vigie.incident.OpenTicket.Side;

/**
 * A ticket as far as it must be known to show what belongs to it.
 *
 * @param side what the caller is to it
 */
record SeenTicket(Incident incident, Side side) {}
