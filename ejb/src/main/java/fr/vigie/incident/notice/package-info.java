/**
 * Notices of incidents: the mails by which the Structures concerned hear of an incident, who gets
 * them, their templates, and what was sent. Tickets are reached through their desk and view.
 */
package fr.vigie.incident.notice;
