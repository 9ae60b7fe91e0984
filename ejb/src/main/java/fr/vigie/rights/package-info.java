/**
 * Data subject requests: the register of a controller's DPO, from receipt to proven answer. Events
 * are the truth; status, dates and lists are projections of them, made by the pure rules of {@code
 * fr.vigie.rights.rules} in the same transaction.
 */
package fr.vigie.rights;
