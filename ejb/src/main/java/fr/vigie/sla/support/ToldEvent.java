package fr.vigie.sla.support;

import fr.vigie.sla.incident.TicketEvent;

/** An event and the party that told it. */
public record ToldEvent(TicketEvent event, Party by) {}
