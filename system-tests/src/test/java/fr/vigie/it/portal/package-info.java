/**
 * What every test of the running portal stands on: the server, its database, its HTTP interface.
 */
package fr.vigie.it.portal;
