/** The HTTP interface as programs see it. */
package fr.vigie.it.api;
