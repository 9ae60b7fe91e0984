/** The beans behind the pages, one each, and what every page shares. */
package fr.vigie.web.page;
