package news.dateline.cli.tag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import news.dateline.article.Json;
import tools.jackson.core.JacksonException;

/** Tells JSON lines from one article in a file of its own, by looking at the beginning. */
final class Sniff {
  /** How far it looks, in bytes. */
  static final int REACH = 64 * 1024;

  private Sniff() {}

  /**
   * Whether {@code input} holds one JSON object a line; a bad line among the first is forgiven.
   *
   * @param input can go back {@link #REACH} bytes
   */
  static boolean jsonLines(InputStream input) throws IOException {
    input.mark(REACH);
    String head = new String(readHead(input), StandardCharsets.UTF_8);
    input.reset();
    if (head.stripLeading().startsWith("[")) {
      return false;
    }
    String[] lines = head.split("\n", -1);
    if (lines.length == 1 && head.getBytes(StandardCharsets.UTF_8).length >= REACH - 4) {
      return head.startsWith("{\"");
    }
    for (String line : lines) {
      if (line.startsWith("{") && object(line)) {
        return true;
      }
    }
    return false;
  }

  /** One read is all a pipe may have for now; the first line is what it takes. */
  private static byte[] readHead(InputStream input) throws IOException {
    byte[] head = new byte[REACH - 1];
    int size = 0;
    int read = input.read(head, 0, head.length);
    while (read > 0) {
      int before = size;
      size += read;
      if (contains(head, before, size, (byte) '\n') || size == head.length) {
        break;
      }
      read = input.read(head, size, head.length - size);
    }
    return java.util.Arrays.copyOf(head, size);
  }

  private static boolean contains(byte[] bytes, int from, int to, byte wanted) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  private static boolean object(String line) {
    try {
      return Json.MAPPER.readTree(line).isObject();
    } catch (JacksonException malformed) {
      return false;
    }
  }
}
