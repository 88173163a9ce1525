package dev.muster.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error response, as defined by RFC 9457.
 *
 * @param detail a sentence that includes the next step
 * @param nextStep the call that resolves the problem, if there is one
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

  /** The error in one field. */
  record Mistake(String field, String detail) {}
}
