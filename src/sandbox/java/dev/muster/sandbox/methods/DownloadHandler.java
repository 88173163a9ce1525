package dev.muster.sandbox.methods;

import dev.muster.sandbox.files.SharedFile;
import dev.muster.sandbox.http.Exchange;
import dev.muster.sandbox.http.Handler;
import dev.muster.sandbox.workspace.Workspace;
import java.util.Optional;

/** GET /files/{id}/{name}: the content of a completed file. */
public final class DownloadHandler implements Handler {

  private final Workspace workspace;

  public DownloadHandler(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public void handle(Exchange exchange) {
    String id = exchange.pathAfter("/files/").replaceFirst("/.*", "");
    Optional<SharedFile> file =
        workspace.locked(() -> workspace.files().find(id).filter(SharedFile::complete));
    if (file.isEmpty()) {
      exchange.answer(404, "text/plain", "No such file");
      return;
    }
    exchange
        // An uploaded file must never run as a page of this server.
        .withHeader("Content-Security-Policy", "sandbox")
        .answer(200, file.get().mimetype(), workspace.locked(() -> workspace.files().content(id)));
  }
}
