package news.dateline.ingest.structure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import org.junit.jupiter.api.Assumptions;

/** Texts to take apart, and how to look at what came of them. */
final class SampleText {
  private SampleText() {}

  /** One of the project's own texts. */
  static String own(String name) {
    try (InputStream text = SampleText.class.getResourceAsStream("/texts/" + name)) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A text that is not ours to ship; the test is skipped where it is absent. */
  static String shared(String name) {
    Path text = Path.of(System.getProperty("dateline.shared", "../../shared"), "examples", name);
    Assumptions.assumeTrue(Files.isReadable(text), () -> text + " is not there");
    try {
      return Files.readString(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<String> texts(Structure structure, SectionKind kind) {
    return structure.sections().stream()
        .filter(section -> section.kind() == kind)
        .map(Section::text)
        .toList();
  }

  static List<String> headings(Structure structure, SectionKind kind) {
    return structure.sections().stream()
        .filter(section -> section.kind() == kind)
        .map(Section::heading)
        .filter(Objects::nonNull)
        .toList();
  }

  static List<String> cuts(Structure structure, String rule) {
    return structure.cuts().stream()
        .filter(cut -> cut.rule().equals(rule))
        .map(news.dateline.article.Cut::text)
        .toList();
  }
}
