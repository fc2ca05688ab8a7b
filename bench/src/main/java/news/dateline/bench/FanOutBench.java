package news.dateline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Many subscribers of one stream, all on one thread: what one delivery costs the server, and what a
 * subscriber who gets nothing. See docs/reference/benchmarks.md.
 */
public final class FanOutBench implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int TICKS_A_SECOND = 100;
  private static final int WARM_UP = 20;
  private static final byte[] DATA = "\ndata: ".getBytes(StandardCharsets.US_ASCII);

  private final URI stream;
  private final URI publish;
  private final long process;
  private final byte[] body;
  private final Selector selector = Selector.open();
  private final List<SocketChannel> channels = new ArrayList<>();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
  private final Socket publisher = new Socket();
  private long delivered;
  private long bytes;

  private FanOutBench(URI stream, URI publish, long process, int size) throws IOException {
    this.stream = stream;
    this.publish = publish;
    this.process = process;
    this.body = "x".repeat(size).getBytes(StandardCharsets.US_ASCII);
    publisher.setTcpNoDelay(true);
    publisher.connect(address(publish));
  }

  /** {@code NAME STREAM PUBLISH PID BYTES SUBSCRIBERS EVENTS BURST}: prints one line. */
  public static void main(String[] arguments) throws IOException {
    int subscribers = Integer.parseInt(arguments[5]);
    int events = Integer.parseInt(arguments[6]);
    int burst = Integer.parseInt(arguments[7]);
    try (FanOutBench bench =
        new FanOutBench(
            URI.create(arguments[1]),
            URI.create(arguments[2]),
            Long.parseLong(arguments[3]),
            Integer.parseInt(arguments[4]))) {
      long before = bench.memory();
      bench.connect(subscribers);
      double idle = (bench.memory() - before) / 1024.0 / subscribers;
      bench.send(WARM_UP, burst);
      long ticks = bench.ticks();
      long bytes = bench.bytes;
      bench.send(events, burst);
      double seconds = (double) (bench.ticks() - ticks) / TICKS_A_SECOND;
      System.out.printf(
          "%-10s %11d %6d %8d %14.1f %18.0f %12.1f%n",
          arguments[0],
          subscribers,
          burst,
          (bench.bytes - bytes) / subscribers / events,
          seconds,
          subscribers * (double) events / seconds,
          idle);
    }
  }

  private static InetSocketAddress address(URI uri) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), uri.getPort());
  }

  private void connect(int subscribers) throws IOException {
    byte[] request =
        ("GET "
                + stream.getPath()
                + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < subscribers; i++) {
      SocketChannel channel = SocketChannel.open(address(stream));
      channel.write(ByteBuffer.wrap(request));
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ);
      channels.add(channel);
    }
    // Each is answered before anything is published.
    int answered = 0;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (answered < subscribers) {
      selector.select(100);
      for (SelectionKey key : selector.selectedKeys()) {
        read(key);
        if (key.attachment() == null) {
          key.attach(channels);
          answered++;
        }
      }
      selector.selectedKeys().clear();
      check(deadline, answered + " of " + subscribers + " were answered");
    }
  }

  /** Each burst is published when everybody has the one before. */
  private void send(int events, int burst) throws IOException {
    for (int sent = 0; sent < events; sent += burst) {
      for (int i = 0; i < burst; i++) {
        publish();
      }
      awaitDeliveries((long) burst * channels.size());
    }
  }

  private void publish() throws IOException {
    OutputStream out = publisher.getOutputStream();
    byte[] head =
        ("POST "
                + publish.getPath()
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] request = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    out.write(request);
    answer();
  }

  private void answer() throws IOException {
    InputStream in = publisher.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    String text = head.toString().toLowerCase(java.util.Locale.ROOT);
    if (!text.startsWith("http/1.1 2")) {
      throw new IOException("not published: " + text.lines().findFirst().orElse(""));
    }
    int at = text.indexOf("content-length:");
    int length =
        at < 0 ? 0 : Integer.parseInt(text.substring(at + 15, text.indexOf('\r', at)).strip());
    in.readNBytes(length);
  }

  private void awaitDeliveries(long count) throws IOException {
    long goal = delivered + count;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (delivered < goal) {
      selector.select(100);
      for (SelectionKey key : selector.selectedKeys()) {
        read(key);
      }
      selector.selectedKeys().clear();
      check(deadline, (goal - delivered) + " deliveries are missing");
    }
  }

  private static void check(long deadline, String complaint) throws IOException {
    if (System.nanoTime() > deadline) {
      throw new IOException(complaint);
    }
  }

  private void read(SelectionKey key) throws IOException {
    buffer.clear();
    if (((SocketChannel) key.channel()).read(buffer) < 0) {
      throw new IOException("a subscriber was cut off");
    }
    buffer.flip();
    bytes += buffer.remaining();
    int matched = 0;
    while (buffer.hasRemaining()) {
      byte next = buffer.get();
      matched = next == DATA[matched] ? matched + 1 : next == DATA[0] ? 1 : 0;
      if (matched == DATA.length) {
        delivered++;
        matched = 0;
      }
    }
  }

  /** Processor time of the server, in hundredths of a second. */
  private long ticks() throws IOException {
    String[] stat =
        Files.readString(Path.of("/proc/" + process + "/stat")).split("\\) ", 2)[1].split(" ", -1);
    return Long.parseLong(stat[11]) + Long.parseLong(stat[12]);
  }

  /** Of a JVM the heap in use after a collection; of another process what is resident. */
  private long memory() throws IOException {
    URI heap = publish.resolve("/bench/heap");
    if (publish.getPath().startsWith("/bench")) {
      try (InputStream in = heap.toURL().openStream()) {
        return Long.parseLong(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
      }
    }
    for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D+", "")) * 1024;
      }
    }
    throw new IOException("no memory of process " + process);
  }

  @Override
  public void close() throws IOException {
    for (SocketChannel channel : channels) {
      channel.close();
    }
    selector.close();
    publisher.close();
  }
}
