/** What each report says, the archive of signed reports, and whether a report can be believed. */
package fr.vigie.report;
