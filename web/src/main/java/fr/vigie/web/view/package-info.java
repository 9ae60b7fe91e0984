/**
 * What the shared components show: figures turned into words and into geometry. Pure Java: no
 * Faces, no clock, no desk.
 */
package fr.vigie.web.view;
