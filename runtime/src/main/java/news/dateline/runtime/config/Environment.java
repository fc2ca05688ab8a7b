package news.dateline.runtime.config;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The environment variables of a process, read as {@link Setting}s. Other variables are not looked
 * at.
 */
public final class Environment {
  private static final Set<String> KNOWN =
      Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.toSet());

  private final Map<String, String> variables;

  private Environment(Map<String, String> variables) {
    this.variables = variables;
  }

  /**
   * Reads {@code variables}.
   *
   * @throws ConfigurationException naming each {@code DATELINE_} variable that is no setting
   */
  public static Environment of(Map<String, String> variables) {
    Set<String> unknown = new TreeSet<>();
    for (String name : variables.keySet()) {
      if (name.startsWith(Setting.PREFIX) && !KNOWN.contains(name)) {
        unknown.add(name);
      }
    }
    if (!unknown.isEmpty()) {
      throw new ConfigurationException(
          "unknown setting "
              + String.join(", ", unknown)
              + "; known are "
              + String.join(", ", new TreeSet<>(KNOWN)));
    }
    return new Environment(Map.copyOf(variables));
  }

  /** The value as it is. */
  public String text(Setting setting) {
    return variables.getOrDefault(setting.variable(), setting.defaultValue()).strip();
  }

  /** A whole number from {@code least} to {@code most}. */
  public int number(Setting setting, int least, int most) {
    String text = text(setting);
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw wrong(setting, "a whole number from " + least + " to " + most);
    }
    throw wrong(setting, "a whole number from " + least + " to " + most);
  }

  /** A port; 0 takes any free one. */
  public int port(Setting setting) {
    return number(setting, 0, 65_535);
  }

  /** A path, absolute or relative to the working directory. */
  public Path path(Setting setting) {
    try {
      return Path.of(text(setting));
    } catch (InvalidPathException malformed) {
      throw wrong(setting, "a path");
    }
  }

  /** One of {@code choices}. */
  public String choice(Setting setting, String... choices) {
    String text = text(setting);
    if (!Arrays.asList(choices).contains(text)) {
      throw wrong(setting, "one of " + String.join(", ", choices));
    }
    return text;
  }

  /** The address of an HTTP server, without a slash at the end. */
  public URI address(Setting setting) {
    String text = text(setting).replaceAll("/+$", "");
    if (!text.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
      throw wrong(setting, "an address such as http://localhost:8080");
    }
    return URI.create(text);
  }

  /** What to throw when {@code setting} is not {@code expected}. */
  public ConfigurationException wrong(Setting setting, String expected) {
    return new ConfigurationException(
        setting.variable() + "=" + text(setting) + ": expected " + expected);
  }
}
