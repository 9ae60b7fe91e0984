/**
 * Tickets about services: incidents and requests, from the call to the closing. What happened is
 * kept as events with two times; status and clocks follow from them by {@code
 * fr.vigie.sla.incident}. Alerts of the supervision, attachments and planned work belong here;
 * notices and reports read it through its desks.
 */
package fr.vigie.incident;
