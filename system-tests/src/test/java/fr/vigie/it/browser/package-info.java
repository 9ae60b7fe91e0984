/** Journeys of people through the pages, in Chromium. */
package fr.vigie.it.browser;
