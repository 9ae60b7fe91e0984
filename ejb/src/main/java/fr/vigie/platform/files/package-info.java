/** The one store of attachments and reports: in the database, in pieces, encrypted. */
package fr.vigie.platform.files;
