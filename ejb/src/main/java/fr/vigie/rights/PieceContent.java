package fr.vigie.rights;

import java.io.InputStream;

/** A file of a request with its content, which the reader closes. */
public record PieceContent(PieceView piece, InputStream content) {}
