package dev.muster.sandbox.http;

import java.io.IOException;

/** Answers the requests under one path. */
public interface Handler {

  void handle(Exchange exchange) throws IOException;
}
