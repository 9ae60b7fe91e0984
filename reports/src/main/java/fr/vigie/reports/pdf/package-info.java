/**
 * From a document to an accessible and archivable PDF: PDF/UA-1 and PDF/A-3a, laid out and tagged
 * by hand on PDFBox. Lengths are points (1/72 inch); y grows downwards from the top of the page.
 */
package fr.vigie.reports.pdf;
