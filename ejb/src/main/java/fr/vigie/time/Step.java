package fr.vigie.time;

import java.util.List;

/**
 * One step of a derivation: which rule led to which result, in a form that a bundle can put into
 * words of any language.
 *
 * @param rule key of the sentence to render, such as {@code roll.sunday}
 * @param citation the text it rests on, in short form: {@code GDPR 12(3)}
 * @param args what the sentence names, in its order: {@code LocalDate}, {@code Instant}, {@code
 *     Integer} or {@code String}
 * @param result the date or instant that this step leads to, in ISO 8601
 */
public record Step(String rule, String citation, List<Object> args, String result) {

  /** Takes a copy of the arguments. */
  public Step {
    args = List.copyOf(args);
  }

  static Step of(String rule, String citation, Object result, Object... args) {
    return new Step(rule, citation, List.of(args), result.toString());
  }
}
