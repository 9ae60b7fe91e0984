/** Converters of value types, the migrations, and what the databases need to be told alike. */
package fr.vigie.platform.persistence;
