package dev.muster.slack.webapi;

import static dev.muster.testing.Patience.untilTrue;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.testing.ConcurrentCalls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections whose other end is somebody who closes them as it likes. */
class CallConnectionTest {

  private final Peer peer = new Peer();
  private final OkHttpClient http =
      new SlackClient()
          .http(
              new SlackSettings(
                  "xoxb-1",
                  "",
                  peer.url(),
                  Duration.ofSeconds(5),
                  Optional.empty(),
                  Optional.empty()));

  @AfterEach
  void close() {
    peer.close();
    http.connectionPool().evictAll();
    http.dispatcher().executorService().shutdown();
  }

  @Test
  void a_connection_that_the_other_end_has_closed_is_not_used_again() throws Exception {
    for (var each = 1; each <= 6; each++) {
      assertThat(post()).isEqualTo(200);
      assertThat(peer.requests.get()).isEqualTo(each);
      peer.closeAll();
    }
  }

  @Test
  void a_connection_that_is_open_is_used_again() throws Exception {
    post();
    post();

    assertThat(peer.requests.get()).isEqualTo(2);
    assertThat(peer.open).hasSize(1);
  }

  @Test
  void one_call_gets_past_many_closed_connections() throws Exception {
    peer.answersTogether = new CountDownLatch(5);
    Callable<Integer> call = this::post;
    ConcurrentCalls.run(call, call, call, call, call);
    assertThat(peer.open).hasSize(5);
    peer.closeAll();

    assertThat(post()).isEqualTo(200);
    assertThat(peer.requests.get()).isEqualTo(6);
  }

  @Test
  void what_has_left_is_not_sent_again_by_itself() throws Exception {
    post();
    peer.answer = "";

    assertThatThrownBy(this::post)
        .isInstanceOf(IOException.class)
        .matches(problem -> !NeverSent.isBehind(problem));
    assertThat(peer.requests.get()).isEqualTo(2);
  }

  @Test
  void not_even_when_a_server_that_refuses_it_says_at_once() throws Exception {
    peer.answer = "HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n";

    assertThat(post()).isEqualTo(503);
    assertThat(peer.requests.get()).isEqualTo(1);
  }

  @Test
  void what_nobody_accepts_has_not_left() {
    peer.close();
    untilTrue("nobody listens any more", this::isRefused);

    assertThatThrownBy(this::post).matches(NeverSent::isBehind);
  }

  private boolean isRefused() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), peer.door.getLocalPort())) {
      return socket.isClosed();
    } catch (IOException refused) {
      return true;
    }
  }

  @Test
  void what_has_no_address_has_not_left() {
    assertThatThrownBy(() -> post("http://nobody.invalid/")).matches(NeverSent::isBehind);
  }

  private int post() throws IOException {
    return post(peer.url());
  }

  private int post(String url) throws IOException {
    var request = new Request.Builder().url(url).post(RequestBody.create(new byte[10])).build();
    try (var answer = http.newCall(request).execute()) {
      answer.body().bytes();
      return answer.code();
    }
  }

  /** Answers each request with the same, and keeps every connection until told. */
  private static final class Peer implements AutoCloseable {

    final AtomicInteger requests = new AtomicInteger();
    final Set<Socket> open = ConcurrentHashMap.newKeySet();
    volatile CountDownLatch answersTogether = new CountDownLatch(0);
    volatile String answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
    private final ServerSocket door;

    Peer() {
      try {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Thread.ofVirtual()
          .start(() -> {
            while (!door.isClosed()) {
              try {
                var socket = door.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
              } catch (IOException closed) {
                // The next turn sees it.
              }
            }
          });
    }

    String url() {
      return "http://127.0.0.1:" + door.getLocalPort() + "/";
    }

    /** Returns when their ends have reached the client, which on one machine is at once. */
    void closeAll() throws IOException {
      for (var socket : List.copyOf(open)) {
        socket.close();
      }
      untilTrue("all are closed", open::isEmpty);
    }

    @Override
    public void close() {
      try {
        door.close();
        closeAll();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void serve(Socket socket) {
      try (socket) {
        while (readRequest(socket.getInputStream())) {
          requests.incrementAndGet();
          answersTogether.countDown();
          answersTogether.await();
          if (answer.isEmpty()) {
            return;
          }
          socket.getOutputStream().write(answer.getBytes(US_ASCII));
        }
      } catch (IOException | InterruptedException over) {
        // It is closed here.
      } finally {
        open.remove(socket);
      }
    }

    /** Up to the ten bytes of its body. */
    private static boolean readRequest(InputStream in) throws IOException {
      var head = new StringBuilder();
      while (!head.toString().endsWith("\r\n\r\n")) {
        var next = in.read();
        if (next < 0) {
          return false;
        }
        head.append((char) next);
      }
      return in.readNBytes(10).length == 10;
    }
  }
}
