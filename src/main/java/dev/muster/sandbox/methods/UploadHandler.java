package dev.muster.sandbox.methods;

import dev.muster.sandbox.http.Exchange;
import dev.muster.sandbox.http.Handler;
import dev.muster.sandbox.workspace.SharedFile;
import dev.muster.sandbox.workspace.Workspace;
import java.util.Optional;

/** The second of a file's three steps: the bytes themselves, exactly as many as announced. */
public final class UploadHandler implements Handler {

  private static final String PATH = "/upload/v1/";

  private final Workspace workspace;

  public UploadHandler(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public void handle(Exchange exchange) {
    byte[] bytes = exchange.body();
    boolean taken = workspace.locked(() -> receive(exchange.pathAfter(PATH), bytes));
    if (taken) {
      exchange.answer(200, "text/plain", "OK - " + bytes.length);
    } else {
      exchange.answer(400, "text/plain", "invalid upload");
    }
  }

  private boolean receive(String id, byte[] bytes) {
    Optional<SharedFile> announced =
        workspace.files().find(id).filter(file -> file.size() == bytes.length);
    announced.ifPresent(file -> workspace.files().receive(file, bytes));
    return announced.isPresent();
  }
}
