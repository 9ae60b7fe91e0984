/** What the portal tells people: mails, written with what they tell of and sent by the pulse. */
package fr.vigie.notice;
