package dev.muster.slack.webapi;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Knows of one call whether it has begun to leave. What has not is made again on another connection
 * or reported as {@link NeverSent}; what has is never sent twice from here, because that is the
 * outbox's decision: see {@code Errand.mayHaveHappened}.
 */
final class CallConnection {

  /** More than there are idle connections, each of which may be closed at the other end. */
  private static final int TRIES = 20;

  private volatile boolean begun;

  private CallConnection() {}

  /** The other end has closed a connection that the pool still had. */
  private static final class Stale extends IOException {

    private static final long serialVersionUID = 1L;

    Stale() {
      super("the other end had closed the connection");
    }
  }

  /** Around the whole call, with whatever the client does for it. */
  static final class Outer implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
      for (var tries = 1; true; tries++) {
        var sending = new CallConnection();
        try {
          return chain.proceed(marked(chain, sending));
        } catch (IOException e) {
          if (sending.begun) {
            throw e;
          }
          if (!(e instanceof Stale) || tries == TRIES) {
            throw new NeverSent(e);
          }
        }
      }
    }

    private static okhttp3.Request marked(Chain chain, CallConnection sending) {
      var request = chain.request();
      var marked = request.newBuilder().tag(CallConnection.class, sending);
      if (request.body() != null) {
        marked.method(request.method(), new Once(request.body()));
      }
      return marked.build();
    }
  }

  /** Between the connection and the first byte on it. */
  static final class Inner implements Interceptor {

    private final Set<Connection> used =
        Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    @Override
    public Response intercept(Chain chain) throws IOException {
      var connection = chain.connection();
      if (connection != null && !used.add(connection) && isClosed(connection)) {
        throw new Stale();
      }
      var sending = chain.request().tag(CallConnection.class);
      if (sending != null) {
        sending.begun = true;
      }
      return chain.proceed(chain.request());
    }

    /** With HTTP/2 somebody reads all the time, and a closed connection is not used again. */
    private static boolean isClosed(Connection connection) throws IOException {
      return connection.protocol() == Protocol.HTTP_1_1 && hasEnded(connection.socket());
    }

    /** Nothing may come before we ask: whatever does is the end, or the last words before it. */
    private static boolean hasEnded(Socket socket) throws IOException {
      var before = socket.getSoTimeout();
      socket.setSoTimeout(1);
      try {
        var unused = socket.getInputStream().read();
        return true;
      } catch (SocketTimeoutException silent) {
        socket.setSoTimeout(before);
        return false;
      } catch (IOException broken) {
        return true;
      }
    }
  }

  /** Keeps the client from sending it again by itself. */
  private static final class Once extends RequestBody {

    private final RequestBody body;

    Once(RequestBody body) {
      this.body = body;
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      body.writeTo(sink);
    }
  }
}
