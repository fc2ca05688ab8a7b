package news.dateline.runtime.access;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.runtime.config.ConfigurationException;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a file. A line is {@code NAME ROLE DIGEST}, where the role is {@code reader},
 * {@code sender} (articles of any source), {@code source:NAME} (articles of that source) or {@code
 * editor}, and the digest is {@code sha256:} with 64 hexadecimal digits. Blank lines and lines that
 * begin with {@code #} are passed over.
 *
 * @param grants by digest
 */
record TokenFile(Map<String, Grant> grants) {
  private static final Pattern LINE =
      Pattern.compile("(\\S{1,100})\\s{1,20}(\\S{1,300})\\s{1,20}(sha256:[0-9a-f]{64})");
  private static final String SOURCE = "source:";

  TokenFile {
    grants = Map.copyOf(grants);
  }

  /**
   * Reads the text of {@code file}.
   *
   * @throws ConfigurationException naming the line, and what was expected of it
   */
  static TokenFile parse(String file, String text) {
    Map<String, Grant> grants = new HashMap<>();
    Set<String> names = new HashSet<>();
    int number = 0;
    for (String raw : text.lines().toList()) {
      number++;
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Matcher form = LINE.matcher(line);
      if (!form.matches()) {
        throw wrong(
            file, number, "expected NAME ROLE sha256:DIGEST, as `dateline token` prints it");
      }
      if (!names.add(form.group(1))) {
        throw wrong(file, number, "the name " + form.group(1) + " is there twice");
      }
      Grant grant = grant(form.group(1), form.group(2));
      if (grant == null) {
        throw wrong(
            file,
            number,
            "the role is " + form.group(2) + ", expected reader, sender, source:NAME or editor");
      }
      if (grants.put(form.group(3), grant) != null) {
        throw wrong(file, number, "this digest is there twice");
      }
    }
    return new TokenFile(grants);
  }

  private static @Nullable Grant grant(String name, String role) {
    return switch (role.toLowerCase(Locale.ROOT)) {
      case "reader" -> new Grant(name, EnumSet.of(Permission.READ), null);
      case "sender" -> new Grant(name, EnumSet.of(Permission.READ, Permission.SEND), null);
      case "editor" -> new Grant(name, EnumSet.allOf(Permission.class), null);
      default ->
          role.startsWith(SOURCE) && role.length() > SOURCE.length()
              ? new Grant(
                  name,
                  EnumSet.of(Permission.READ, Permission.SEND),
                  role.substring(SOURCE.length()))
              : null;
    };
  }

  private static ConfigurationException wrong(String file, int line, String what) {
    return new ConfigurationException(file + ", line " + line + ": " + what);
  }

  /** What {@code token} is good for; empty where nobody knows it. */
  Optional<Grant> grant(String token) {
    return Optional.ofNullable(grants.get(Token.digest(token)));
  }
}
