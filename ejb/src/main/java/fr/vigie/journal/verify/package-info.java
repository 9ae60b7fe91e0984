/**
 * What makes the journal tamper-evident, and what finds out. PURE: needs the JDK, the
 * canonicalization library and, for timestamps, Bouncy Castle only, so that anyone can check an
 * export away from the portal ({@link fr.vigie.journal.verify.VerifyExport}).
 */
package fr.vigie.journal.verify;
