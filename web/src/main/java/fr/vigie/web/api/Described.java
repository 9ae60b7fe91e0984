package fr.vigie.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an operation takes and gives, as records whose components are the members of the JSON. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Described {
  /** Of the request's body; {@link Nothing} if it has none or is no JSON. */
  Class<? extends Record> takes() default Nothing.class;

  /** Of the answer's body; {@link Nothing} if it has none or is no JSON. */
  Class<? extends Record> gives() default Nothing.class;

  /** Media types of the answer beside JSON, by what the request accepts. */
  String[] orAs() default {};

  /** Whether the answer is a list of these: {@code {"items": […], "next": null}}. */
  boolean list() default false;

  int status() default 200;

  /** No JSON. */
  record Nothing() {}
}
