package dev.muster;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.compression.DecompressionException;
import jakarta.inject.Singleton;

/** Answers a request whose body cannot be decompressed with a client error. */
@Singleton
class BrokenBody implements ExceptionHandler<DecompressionException, HttpResponse<?>> {

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, DecompressionException broken) {
    return HttpResponse.badRequest("The body is not compressed as its Content-Encoding says.")
        .contentType(MediaType.TEXT_PLAIN_TYPE);
  }
}
