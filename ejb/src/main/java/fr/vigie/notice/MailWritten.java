package fr.vigie.notice;

/** A mail lies in the outbox; observed once its transaction has succeeded. */
record MailWritten() {}
