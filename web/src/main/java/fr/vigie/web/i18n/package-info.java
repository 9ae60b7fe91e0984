/** The texts of the portal, by key and language, and the formats of numbers, dates and times. */
package fr.vigie.web.i18n;
