/** What a program asks for again is answered as the first time; stands on the pulse to forget. */
package fr.vigie.platform.idempotency;
