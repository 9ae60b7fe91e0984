package fr.vigie.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Placeholder. */
@ApplicationScoped
public class Idempotency {
  /** Runs. */
  public String once(String key, String requestDigest, Supplier<String> answer) {
    return answer.get();
  }
}
