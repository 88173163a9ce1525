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
 * Tracks whether a call has started to be sent. A call that has not is repeated on another
 * connection or reported as {@link NeverSent}. A call that has is never repeated here: that is the
 * outbox's decision, see {@code ClaimedEffect.outcomeUnknown}.
 */
final class CallConnection {

  /** More than the pool's 16 idle connections, each of which the server may have closed. */
  private static final int TRIES = 20;

  private volatile boolean begun;

  private CallConnection() {}

  /** The server has closed a connection that was still in the pool. */
  private static final class Stale extends IOException {

    private static final long serialVersionUID = 1L;

    Stale() {
      super("the other end had closed the connection");
    }
  }

  /** Application interceptor: runs around the whole call, including OkHttp's own retries. */
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

  /** Network interceptor: runs when the connection is chosen, before the first byte is sent. */
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

    /** False for HTTP/2, where OkHttp reads all the time and does not reuse a closed connection. */
    private static boolean isClosed(Connection connection) throws IOException {
      return connection.protocol() == Protocol.HTTP_1_1 && hasEnded(connection.socket());
    }

    /**
     * True when the socket has anything to read: before a request, a server sends nothing but the
     * end of the connection or an error that announces it.
     */
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

  /** A body that OkHttp does not resend by itself. */
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
