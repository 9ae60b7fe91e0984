/** Long lists, a page at a time, by the key of the row where a page begins. */
package fr.vigie.platform.paging;
