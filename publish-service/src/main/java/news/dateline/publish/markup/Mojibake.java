package news.dateline.publish.markup;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Text in UTF-8 that somebody before us took for Latin-1 or Windows-1252: {@code cafÃ©}. It is read
 * anew only where all of it is UTF-8 when it is put back into bytes, which hardly ever happens to
 * text that was meant as it stands.
 */
public final class Mojibake {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  // A capital letter before a no-break space or a quotation mark can be meant as it stands.
  private static final Pattern CLEAR =
      Pattern.compile("[\\u00C2-\\u00F4](?![\\u00A0\\u00AB\\u00BB])[^\\x00-\\x7F]");

  private Mojibake() {}

  /** {@code text} as it was meant where that is clear, else as it is. */
  public static String mended(String text) {
    if (!CLEAR.matcher(text).find()) {
      return text;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes(text)).toString();
    } catch (CharacterCodingException meant) {
      return text;
    }
  }

  /** As Windows-1252, and where that has no character, as Latin-1: both happen in one text. */
  private static ByteBuffer bytes(String text) throws CharacterCodingException {
    CharsetEncoder windows = WINDOWS.newEncoder();
    ByteBuffer bytes = ByteBuffer.allocate(text.length());
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character <= 0xFF) {
        bytes.put((byte) character);
      } else {
        bytes.put(windows.encode(CharBuffer.wrap(text, i, i + 1)));
      }
    }
    return bytes.flip();
  }
}
