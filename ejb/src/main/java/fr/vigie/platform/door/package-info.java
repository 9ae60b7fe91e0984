/**
 * The one door to every use case: who calls, what they may do, in which scope; with time, refusals
 * and conflicts seen to in one place.
 */
package fr.vigie.platform.door;
