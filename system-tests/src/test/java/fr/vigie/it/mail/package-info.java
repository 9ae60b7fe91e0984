/** Mails as a relay gets them. */
package fr.vigie.it.mail;
