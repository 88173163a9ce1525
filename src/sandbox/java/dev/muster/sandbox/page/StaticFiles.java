package dev.muster.sandbox.page;

import dev.muster.sandbox.files.MediaTypes;
import dev.muster.sandbox.http.Exchange;
import dev.muster.sandbox.http.Handler;
import java.io.IOException;
import java.io.InputStream;

/** Serves the page's files from the classpath. */
public final class StaticFiles implements Handler {

  private static final String VUE = "META-INF/resources/webjars/vue/3.5.26/dist/vue.global.prod.js";

  @Override
  public void handle(Exchange exchange) throws IOException {
    String path = exchange.path();
    String resource = resource(path);
    try (InputStream file = StaticFiles.class.getClassLoader().getResourceAsStream(resource)) {
      if (file == null || path.contains("..")) {
        exchange.answer(404, "text/plain", "Nothing here");
        return;
      }
      exchange
          .withHeader("Cache-Control", "no-cache")
          .answer(200, MediaTypes.of(resource) + "; charset=utf-8", file.readAllBytes());
    }
  }

  private static String resource(String path) {
    if (path.equals("/assets/vue.js")) {
      return VUE;
    }
    return path.startsWith("/assets/")
        ? "sandbox/" + path.substring("/assets/".length())
        : "sandbox/index.html";
  }
}
