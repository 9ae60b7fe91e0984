/**
 * The one timer of the portal. Work that time brings about observes its ticks; each tick reaches
 * one node of a cluster, and those missed during a stop come later.
 */
package fr.vigie.platform.pulse;
