package fr.vigie.sla;

import fr.vigie.time.Spans;

/**
 * What follows for a service from the states of its paths.
 *
 * @param down seconds in which it certainly was unavailable
 * @param unknown seconds in which it was not certainly down, but would have been if all unknown
 *     paths were down
 * @param shares how many users were without service in the seconds of {@code down}
 */
record ServiceState(Spans down, Spans unknown, DownShares shares) {}
