/**
 * Whether a file is a report as it was sealed: offline, under a strict policy, with each kind of
 * manipulation named for what it is. Whatever the bytes, the answer is a result and no exception.
 */
package fr.vigie.reports.verify;
