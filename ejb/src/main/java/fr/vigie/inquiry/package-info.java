/**
 * Inquiries of authorities: the CNIL, courts, ministries. A register of the same make as that of
 * rights requests: receipt, due date as the authority set it, answer; and the rights requests that
 * must be kept meanwhile. The rules are pure.
 */
package fr.vigie.inquiry;
