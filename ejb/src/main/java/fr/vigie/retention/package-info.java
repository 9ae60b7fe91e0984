/**
 * How long the personal data of closed cases are kept, their erasure case by case, and the signed
 * proof of it. Features say what a case of theirs consists of ({@code ErasableCases}); which are
 * due, one transaction each, those that fail, and the certificates are seen to here.
 */
package fr.vigie.retention;
