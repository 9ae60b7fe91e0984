/**
 * Pure rules of incidents (contract, annex 2): what the events of a ticket say, the clocks that
 * follow from them, and which clause each date rests on. Nothing here reads a clock or a database;
 * holidays and terms come in as data.
 */
package fr.vigie.sla.incident;
