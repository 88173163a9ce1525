package dev.muster.sandbox.methods;

import dev.muster.sandbox.calls.AppCall;
import dev.muster.sandbox.calls.CallOutcome;
import dev.muster.sandbox.calls.CallPipeline;
import dev.muster.sandbox.files.SharedFile;
import dev.muster.sandbox.http.Exchange;
import dev.muster.sandbox.http.Handler;
import dev.muster.sandbox.workspace.Workspace;
import java.util.Map;
import java.util.Optional;

/** The second step of an upload: the content, exactly as long as announced. */
public final class UploadHandler implements Handler {

  /** In bytes. Slack allows more; the sandbox keeps all files in memory. */
  public static final int LARGEST_FILE = 16 << 20;

  private final Workspace workspace;
  private final CallPipeline passage;

  public UploadHandler(Workspace workspace, CallPipeline passage) {
    this.workspace = workspace;
    this.passage = passage;
  }

  @Override
  public void handle(Exchange exchange) {
    String id = exchange.pathAfter("/upload/v1/");
    byte[] bytes = exchange.body();
    passage.take(
        call(id, bytes.length), exchange, () -> workspace.locked(() -> receive(id, bytes)));
  }

  private AppCall call(String id, int length) {
    String name =
        workspace.locked(() -> workspace.files().find(id).map(SharedFile::name).orElse(""));
    Map<String, String> arguments = Map.of("file", id, "filename", name, "length", "" + length);
    return new AppCall("upload", workspace.team().id(), "", "", arguments);
  }

  private CallOutcome receive(String id, byte[] bytes) {
    Optional<SharedFile> announced =
        workspace.files().find(id).filter(file -> file.size() == bytes.length);
    announced.ifPresent(file -> workspace.files().receive(file, bytes));
    return announced.isPresent()
        ? CallOutcome.words(200, "OK - " + bytes.length, "ok")
        : CallOutcome.words(400, "invalid upload", "invalid upload");
  }
}
