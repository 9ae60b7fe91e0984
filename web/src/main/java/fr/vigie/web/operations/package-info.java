/** What those who run the portal watch: health and measures; open, and nothing personal in them. */
package fr.vigie.web.operations;
