/**
 * What a report says, as immutable values: no layout, no font, no page. Every picture carries the
 * words that replace it for somebody who cannot see it, and every tone comes with a word.
 */
package fr.vigie.reports.document;
