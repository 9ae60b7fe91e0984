/**
 * A structured document to an accessible, archivable, signed PDF, and back: verification. Here is
 * no business word, no Jakarta EE and no database.
 */
package fr.vigie.reports;
