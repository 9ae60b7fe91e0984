/**
 * Letters to the persons who exercise rights, and to those who help to answer: from a template to a
 * signed file that leaves by mail or post. What a letter says by law is read off its text, and its
 * leaving is the act: both through the desks and rules of {@code fr.vigie.rights}.
 */
package fr.vigie.rights.letter;
