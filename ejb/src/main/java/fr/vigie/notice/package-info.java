/**
 * What the portal tells people: mails, written with what they tell of and sent after its commit.
 */
package fr.vigie.notice;
