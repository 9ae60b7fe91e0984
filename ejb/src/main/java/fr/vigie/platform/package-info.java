/**
 * What every feature stands on: the clock, the settings, errors with a code, and in its
 * sub-packages the use-case door, persistence converters and migrations. Knows no feature.
 */
package fr.vigie.platform;
