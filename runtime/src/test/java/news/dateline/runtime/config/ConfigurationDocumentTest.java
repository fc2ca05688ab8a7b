package news.dateline.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/reference/configuration.md and {@link Setting} say the same. */
class ConfigurationDocumentTest {
  private static final Path DOCUMENT =
      Path.of(System.getProperty("dateline.root", ".."), "docs/reference/configuration.md");
  private static final Pattern ROW =
      Pattern.compile("\\| `(DATELINE_\\w+)` \\| (?:`([^`]*)`|empty) \\|.*");

  @Test
  void tableListsEverySettingWithItsDefaultAndNoOther() throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    Arrays.stream(Setting.values())
        .forEach(setting -> settings.put(setting.variable(), setting.defaultValue()));
    assertThat(documented()).containsExactlyEntriesOf(settings);
  }

  @Test
  void everyRowOfTheTableCanBeRead() throws IOException {
    List<String> rows =
        Files.readAllLines(DOCUMENT).stream()
            .filter(line -> line.startsWith("|") && line.contains(Setting.PREFIX))
            .toList();
    assertThat(rows).isNotEmpty().allMatch(row -> ROW.matcher(row).matches());
  }

  private static Map<String, String> documented() throws IOException {
    Map<String, String> documented = new LinkedHashMap<>();
    for (String line : Files.readAllLines(DOCUMENT)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        documented.put(row.group(1), row.group(2) == null ? "" : row.group(2));
      }
    }
    return documented;
  }
}
