/**
 * Takes the register of rights requests away: as a table for programs and spreadsheets, and as a
 * sealed report. Reads it through {@link fr.vigie.rights.RegisterDesk} only.
 */
package fr.vigie.rights.export;
