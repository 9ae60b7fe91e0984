/** What files of strangers contain: by their bytes, not by what they say of themselves. */
package fr.vigie.platform.content;
