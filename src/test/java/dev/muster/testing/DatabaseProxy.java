package dev.muster.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The wire between Muster and its database, for those who want to cut it or hold it still. */
public final class DatabaseProxy implements AutoCloseable {

  private static final String PREFIX = "jdbc:";

  private final URI target;
  private final int port;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private @Nullable ServerSocket door;
  private boolean frozen;

  private DatabaseProxy(URI target) throws IOException {
    this.target = target;
    this.door = open(0);
    this.port = door.getLocalPort();
    accept(door);
  }

  public static DatabaseProxy before(TestDatabase database) {
    try {
      return new DatabaseProxy(URI.create(database.url().substring(PREFIX.length())));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** How the database is reached through this. */
  public String url() {
    return PREFIX
        + target.toString().replace(target.getHost() + ":" + target.getPort(), "127.0.0.1:" + port);
  }

  /** Every connection breaks, and no other comes about. */
  public synchronized void cut() throws IOException {
    if (door != null) {
      door.close();
      door = null;
    }
    for (var end : ends) {
      end.close();
    }
  }

  public synchronized void mend() throws IOException {
    door = open(port);
    accept(door);
  }

  /** Nothing moves any more, and nobody is told. */
  public synchronized void freeze() {
    frozen = true;
  }

  public synchronized void thaw() {
    frozen = false;
    notifyAll();
  }

  @Override
  public void close() throws IOException {
    thaw();
    cut();
  }

  private static ServerSocket open(int port) throws IOException {
    var door = new ServerSocket();
    door.setReuseAddress(true);
    door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return door;
  }

  private void accept(ServerSocket through) {
    Thread.ofVirtual()
        .name("relay")
        .start(() -> {
          while (!through.isClosed()) {
            try {
              connect(through.accept());
            } catch (IOException closed) {
              // The next turn sees it.
            }
          }
        });
  }

  private void connect(Socket near) throws IOException {
    var far = new Socket(target.getHost(), target.getPort());
    ends.add(near);
    ends.add(far);
    pump(near.getInputStream(), far.getOutputStream(), near, far);
    pump(far.getInputStream(), near.getOutputStream(), near, far);
  }

  private void pump(InputStream from, OutputStream to, Socket near, Socket far) {
    Thread.ofVirtual()
        .name("relay")
        .start(() -> {
          try (near;
              far) {
            var bytes = new byte[8192];
            for (var count = from.read(bytes); count >= 0; count = from.read(bytes)) {
              awaitThaw();
              to.write(bytes, 0, count);
            }
          } catch (IOException | InterruptedException over) {
            // Both ends are closed, which is what the other side sees, too.
          } finally {
            ends.remove(near);
            ends.remove(far);
          }
        });
  }

  private synchronized void awaitThaw() throws InterruptedException {
    while (frozen) {
      wait();
    }
  }
}
