/** What follows from the events of an inquiry. Needs the JDK and the refusals only. */
package fr.vigie.inquiry.rules;
