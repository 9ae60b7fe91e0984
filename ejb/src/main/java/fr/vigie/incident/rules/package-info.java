/** Which acts on a ticket are lawful; pure. */
package fr.vigie.incident.rules;
