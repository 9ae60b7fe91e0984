/**
 * The processing register, as far as rights need it: who is responsible for which processing of a
 * service, on which legal basis, and so who answers and which rights exist (GDPR, art. 30).
 */
package fr.vigie.processing;
