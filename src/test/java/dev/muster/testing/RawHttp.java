package dev.muster.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * One HTTP/1.1 request with exactly the headers a test wants, Host included, and its answer. The
 * JDK's client sends neither a foreign Host nor a body that the server stops reading.
 */
public final class RawHttp {

  private static final int BLOCK = 64 * 1024;

  private final URI address;
  private final List<String> lines = new ArrayList<>();

  private RawHttp(URI address, String method) {
    this.address = address;
    var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    lines.add("%s %s%s HTTP/1.1".formatted(method, path, query));
    lines.add("Connection: close");
  }

  /** Status and body; the status is 0 when the connection ended without an answer. */
  public record Answer(int status, String head, String body) {}

  public static RawHttp get(URI address) {
    return new RawHttp(address, "GET");
  }

  public static RawHttp post(URI address) {
    return new RawHttp(address, "POST");
  }

  public RawHttp header(String name, String value) {
    lines.add(name + ": " + value);
    return this;
  }

  /** The host and port that the address says. */
  public RawHttp atHome() {
    return header("Host", address.getAuthority());
  }

  public Answer send() {
    return exchange(out -> {});
  }

  public Answer send(byte[] body) {
    header("Content-Length", String.valueOf(body.length));
    return exchange(out -> out.write(body));
  }

  public Answer send(String body) {
    return send(body.getBytes(UTF_8));
  }

  /** So many bytes, the same over and over, announced by their count. */
  public Answer sendMany(long bytes) {
    header("Content-Length", String.valueOf(bytes));
    return exchange(out -> {
      for (var left = bytes; left > 0; left -= BLOCK) {
        out.write(block((int) Math.min(BLOCK, left)));
      }
    });
  }

  /** The same in chunks, so that nobody knows beforehand how many there will be. */
  public Answer sendManyInChunks(long bytes) {
    header("Transfer-Encoding", "chunked");
    return exchange(out -> {
      for (var left = bytes; left > 0; left -= BLOCK) {
        var chunk = block((int) Math.min(BLOCK, left));
        out.write("%x\r\n".formatted(chunk.length).getBytes(ISO_8859_1));
        out.write(chunk);
        out.write("\r\n".getBytes(ISO_8859_1));
      }
      out.write("0\r\n\r\n".getBytes(ISO_8859_1));
    });
  }

  /** So many bytes again, in a thousandth of the space, by gzip. */
  public Answer sendManyByGzip(long bytes) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      for (var left = bytes; left > 0; left -= BLOCK) {
        gzip.write(block((int) Math.min(BLOCK, left)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return header("Content-Encoding", "gzip").send(packed.toByteArray());
  }

  private interface Body {

    void writeTo(OutputStream out) throws IOException;
  }

  /** The answer may come, and the connection end, while the body is still being sent. */
  private Answer exchange(Body body) {
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(60_000);
      var out = socket.getOutputStream();
      out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1));
      try {
        body.writeTo(out);
        out.flush();
      } catch (IOException answeredAlready) {
        // What was answered is read below.
      }
      return read(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer read(InputStream in) {
    var head = new StringBuilder();
    try {
      while (head.indexOf("\r\n\r\n") < 0) {
        var next = in.read();
        if (next < 0) {
          return new Answer(0, head.toString(), "");
        }
        head.append((char) next);
      }
      return new Answer(
          Integer.parseInt(head.substring(9, 12)),
          head.toString().toLowerCase(Locale.ROOT),
          new String(in.readNBytes(length(head.toString())), UTF_8));
    } catch (IOException cut) {
      return new Answer(0, head.toString(), "");
    }
  }

  /** In bytes; without a length the body ends with the connection. */
  private static int length(String head) {
    return head.lines()
        .filter(each -> each.toLowerCase(Locale.ROOT).startsWith("content-length:"))
        .map(each -> Integer.parseInt(each.substring("content-length:".length()).strip()))
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  private static byte[] block(int size) {
    return "x".repeat(size).getBytes(ISO_8859_1);
  }
}
