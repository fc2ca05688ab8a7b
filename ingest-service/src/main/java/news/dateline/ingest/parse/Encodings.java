package news.dateline.ingest.parse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Character encodings by their labels and marks. Labels mean what they mean on the web (WHATWG
 * Encoding): {@code iso-8859-1} is read as Windows-1252, {@code gb2312} as GB18030.
 */
public final class Encodings {
  /** What western text is in that says it is something else. */
  public static final Charset WESTERN = Charset.forName("windows-1252");

  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("utf8", "UTF-8"),
          Map.entry("unicode-1-1-utf-8", "UTF-8"),
          Map.entry("ascii", "UTF-8"),
          Map.entry("us-ascii", "UTF-8"),
          Map.entry("ansi_x3.4-1968", "UTF-8"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("iso_8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("latin-1", "windows-1252"),
          Map.entry("l1", "windows-1252"),
          Map.entry("cp1252", "windows-1252"),
          Map.entry("x-cp1252", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gb_2312-80", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("utf16", "UTF-16"),
          Map.entry("utf_16", "UTF-16"),
          Map.entry("utf_32", "UTF-32"),
          Map.entry("macintosh", "x-MacRoman"));

  private Encodings() {}

  /** The encoding with this label, or nothing when there is none that is known. */
  public static Optional<Charset> named(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    try {
      return Optional.of(Charset.forName(MEANT.getOrDefault(name, name)));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /** The encoding that the first bytes say, by a byte order mark; null where there is none. */
  public static @Nullable Charset marked(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    int next = bytes.length < 4 ? -1 : ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
    return switch (first) {
      case 0xefbb -> bytes.length > 2 && (bytes[2] & 0xff) == 0xbf ? StandardCharsets.UTF_8 : null;
      case 0xfffe -> next == 0 ? StandardCharsets.UTF_32LE : StandardCharsets.UTF_16LE;
      case 0xfeff -> StandardCharsets.UTF_16BE;
      case 0 -> next == 0xfeff ? StandardCharsets.UTF_32BE : null;
      default -> null;
    };
  }

  /** How many bytes the byte order mark of {@code charset} has. */
  public static int markLength(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8) ? 3 : charset.name().startsWith("UTF-32") ? 4 : 2;
  }

  /** An encoding in which at least the markup can be read: by where the zero bytes are. */
  public static Charset shape(byte[] bytes) {
    int zeros = 0;
    for (int i = 0; i < Math.min(4, bytes.length); i++) {
      zeros |= bytes[i] == 0 ? 8 >> i : 0;
    }
    return switch (zeros) {
      case 0b1110 -> StandardCharsets.UTF_32BE;
      case 0b0111 -> StandardCharsets.UTF_32LE;
      case 0b1010 -> StandardCharsets.UTF_16BE;
      case 0b0101 -> StandardCharsets.UTF_16LE;
      default -> StandardCharsets.UTF_8;
    };
  }
}
