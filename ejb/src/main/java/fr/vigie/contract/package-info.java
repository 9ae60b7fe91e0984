/** Contract versions, their commitments and readings as dated data, and the calendars they name. */
package fr.vigie.contract;
