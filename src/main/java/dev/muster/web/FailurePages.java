package dev.muster.web;

import dev.muster.database.DatabaseErrors;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;

/** Shows an error page for a page that failed or a form that could not be processed. */
@ServerFilter({"/", "/declare", "/incidents/**"})
class FailurePages {

  /** In seconds. */
  private static final String RETRY_AFTER = "10";

  private final Templates templates;

  FailurePages(Templates templates) {
    this.templates = templates;
  }

  @ResponseFilter
  void explain(HttpRequest<?> request, MutableHttpResponse<?> response) {
    var problem = RouteAttributes.getException(response);
    if (response.status() != HttpStatus.INTERNAL_SERVER_ERROR || problem.isEmpty()) {
      return;
    }
    var isOutage = DatabaseErrors.isBehind(problem.get());
    if (isOutage) {
      response.status(HttpStatus.SERVICE_UNAVAILABLE);
      response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }
    response.body(
        templates.failure(
            isOutage
                ? "Muster's database does not answer right now."
                : "Something went wrong on our side, and it has been logged.",
            nextStep(request)));
    Html.unkept(response);
  }

  /** A form can be sent again safely, because it carries an idempotency key. */
  private static String nextStep(HttpRequest<?> request) {
    return request.getMethod().equals(HttpMethod.POST)
        ? "What you sent may be recorded. Go back and send the same form again: it counts once."
        : "Reload this page in a minute.";
  }
}
