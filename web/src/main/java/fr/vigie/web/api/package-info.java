/** The HTTP interface: reads and writes JSON, and leaves every decision to the desks. */
package fr.vigie.web.api;
