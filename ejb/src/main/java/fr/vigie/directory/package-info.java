/** Organisations, services and their access paths, people and what they may do. */
package fr.vigie.directory;
