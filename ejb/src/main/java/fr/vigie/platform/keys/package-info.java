/** The installation's own keys, kept in its home folder and never in the database. */
package fr.vigie.platform.keys;
