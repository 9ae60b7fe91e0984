package fr.vigie.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.*;
import java.util.UUID;

/** Placeholder until the encrypted store lands. */
@ApplicationScoped
public class FileStore {
  /** One kept file. */
  public record StoredFile(UUID id, long size, String sha256) {}

  /** Keeps. */
  public StoredFile store(InputStream content, String mediaType) throws IOException {
    try {
      var digest = java.security.MessageDigest.getInstance("SHA-256");
      byte[] all = content.readAllBytes();
      return new StoredFile(
          UUID.randomUUID(), all.length, java.util.HexFormat.of().formatHex(digest.digest(all)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
