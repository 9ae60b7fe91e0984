package fr.vigie.directory;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** Hashes passwords with PBKDF2 (HMAC-SHA-512, 210,000 rounds) and makes random secrets. */
@ApplicationScoped
public class Passwords {
  private static final int SECRET_BYTES = 24;

  @Inject Pbkdf2PasswordHash pbkdf2;
  private final SecureRandom random = new SecureRandom();
  private String nobody;

  @PostConstruct
  void configure() {
    pbkdf2.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000"));
    nobody = hash(secret());
  }

  public String hash(String password) {
    return pbkdf2.generate(password.toCharArray());
  }

  public boolean matches(String password, String hash) {
    return pbkdf2.verify(password.toCharArray(), hash);
  }

  /** Takes as long as a real comparison, so that time does not tell which logins exist. */
  void matchNobody(String password) {
    matches(password, nobody);
  }

  /** A random text of 192 bits, fit for a URL. */
  public String secret() {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
