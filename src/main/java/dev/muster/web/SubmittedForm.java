package dev.muster.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;

/** A form as the browser sent it. Never printed, because it contains a token. */
record SubmittedForm(String token, FormInput typed) {

  private static final int MOST_FIELDS = 10_000;

  static SubmittedForm read(HttpRequest<byte[]> request) {
    var fields = fields(new String(request.getBody().orElseGet(() -> new byte[0]), UTF_8));
    var token = fields.get(FormInput.TOKEN);
    return new SubmittedForm(
        token == null || token.isEmpty() ? "" : token.getFirst().strip(), FormInput.read(fields));
  }

  private static Map<String, List<String>> fields(String body) {
    try {
      return new QueryStringDecoder(body, UTF_8, false, MOST_FIELDS).parameters();
    } catch (IllegalArgumentException noBrowserSendsThis) {
      throw new HttpStatusException(HttpStatus.BAD_REQUEST, "This form cannot be read.");
    }
  }

  @Override
  public String toString() {
    return "Sent";
  }
}
