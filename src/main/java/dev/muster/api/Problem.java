package dev.muster.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done, as RFC 9457 writes it.
 *
 * @param detail a sentence with the next step
 * @param nextStep the call that leads on, where there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable List<Mistake> errors,
    @Nullable String nextStep) {

  static final String MEDIA_TYPE = "application/problem+json";

  /** What is wrong with one field. */
  record Mistake(String field, String detail) {}
}
