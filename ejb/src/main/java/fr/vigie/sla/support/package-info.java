/**
 * Pure figures of the monthly support report (contract, annex 2): what became of the tickets of a
 * service in a month, and which ticket, target and second belongs to which month. Nothing here
 * reads a clock or a database. The reasons are in decision 0020.
 */
package fr.vigie.sla.support;
