package fr.vigie.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The HTTP interface, version 1. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
