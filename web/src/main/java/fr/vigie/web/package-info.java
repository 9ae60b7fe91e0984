/** Faces pages, the HTTP interface, metrics and health. Thin: whatever decides is in the desks. */
package fr.vigie.web;
