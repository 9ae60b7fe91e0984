/** Files that the signed-in reader of a page takes away. */
package fr.vigie.web.download;
