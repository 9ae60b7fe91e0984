/** The monthly support report of a service: facts, figures, evidence, document. */
package fr.vigie.support;
