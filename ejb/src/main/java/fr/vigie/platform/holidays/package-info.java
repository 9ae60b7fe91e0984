/** Public holidays as data for the pure rules, from the library that knows them. */
package fr.vigie.platform.holidays;
