/**
 * The tamper-evident journal: what happened, to which case, by whom and when. Each case has a chain
 * of hashes, all entries a running digest under a key outside the database, and checkpoints seal
 * them hour by hour. Features add entries through {@link fr.vigie.journal.Journal}; {@link
 * fr.vigie.journal.verify} finds what was changed.
 */
package fr.vigie.journal;
