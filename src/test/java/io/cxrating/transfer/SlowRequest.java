package io.cxrating.transfer;

import io.cxrating.ServiceProcess;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request whose body a test sends in pieces. */
public final class SlowRequest implements AutoCloseable {
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)\r\n");
  private static final int PATIENCE_MILLIS = 120_000;

  private final Socket socket;
  private final OutputStream out;

  private SlowRequest(Socket socket) throws IOException {
    this.socket = socket;
    this.out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
  }

  /** Starts a post of interaction lines. */
  public static SlowRequest post(ServiceProcess service) throws IOException {
    return begin(service, "POST /api/v1/interactions", "application/x-ndjson");
  }

  /** Sends the head of a request without its body. */
  public static SlowRequest begin(ServiceProcess service, String request, String contentType)
      throws IOException {
    return begin(service, request, contentType, ServiceProcess.KEY);
  }

  /** Sends the head of a request with that key. */
  public static SlowRequest begin(
      ServiceProcess service, String request, String contentType, String key) throws IOException {
    Socket socket = new Socket(service.base().getHost(), service.base().getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    SlowRequest slow = new SlowRequest(socket);
    slow.write(
        """
        %s HTTP/1.1
        Host: localhost
        X-API-Key: %s
        Content-Type: %s
        Transfer-Encoding: chunked

        """
            .formatted(request, key, contentType)
            .replace("\n", "\r\n"));
    return slow;
  }

  /** Sends the next piece of the body. */
  public SlowRequest send(String piece) throws IOException {
    byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
    write(Integer.toHexString(bytes.length) + "\r\n" + piece + "\r\n");
    return this;
  }

  /** Ends the body. */
  public SlowRequest end() throws IOException {
    write("0\r\n\r\n");
    return this;
  }

  /** Resets the connection in the middle of the body. */
  public void abort() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Whether a part of the response has arrived. */
  boolean hasAnswer() throws IOException {
    return socket.getInputStream().available() > 0;
  }

  /** Returns the whole response: status line, headers and body. */
  public String answer() throws IOException {
    InputStream in = socket.getInputStream();
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    while (!isWhole(read.toString(StandardCharsets.UTF_8))) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("Closed after: " + read);
      }
      read.write(next);
    }
    return read.toString(StandardCharsets.UTF_8);
  }

  private static boolean isWhole(String answer) {
    int body = answer.indexOf("\r\n\r\n");
    if (body < 0) {
      return false;
    }
    Matcher length = LENGTH.matcher(answer.substring(0, body + 2));
    return length.find()
        && answer.substring(body + 4).getBytes(StandardCharsets.UTF_8).length
            >= Integer.parseInt(length.group(1));
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
