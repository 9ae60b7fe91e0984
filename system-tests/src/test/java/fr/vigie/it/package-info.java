/**
 * Tests of the assembled portal. Classes named {@code …IT} run against a server with the EAR
 * deployed; the others read the modules' classes and files.
 */
package fr.vigie.it;
