package dev.muster;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/**
 * Removes the exception's message from the response to a request that failed with a server error: a
 * database quotes rows in it, a parser quotes the input. The log keeps the message.
 */
@Singleton
class QuietFailures implements BeanCreatedEventListener<ErrorResponseProcessor<?>> {

  @Override
  public ErrorResponseProcessor<?> onCreated(BeanCreatedEvent<ErrorResponseProcessor<?>> event) {
    return new Quiet<>(event.getBean());
  }

  private record Quiet<T>(ErrorResponseProcessor<T> usual) implements ErrorResponseProcessor<T> {

    @Override
    public MutableHttpResponse<T> processResponse(
        ErrorContext context, MutableHttpResponse<?> response) {
      var isOurs = response.code() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode();
      return usual.processResponse(
          isOurs ? ErrorContext.builder(context.getRequest()).build() : context, response);
    }
  }
}
