package fr.vigie.journal;

import fr.vigie.journal.verify.Extent;

/**
 * The record of how far the journal goes, as found in the database.
 *
 * @param extent what it says
 * @param authentic whether its seal is the portal's
 */
record Head(Extent extent, boolean authentic) {}
