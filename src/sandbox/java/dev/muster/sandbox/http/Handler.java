package dev.muster.sandbox.http;

import java.io.IOException;

/** Answers what comes in under one path. */
public interface Handler {

  void handle(Exchange exchange) throws IOException;
}
