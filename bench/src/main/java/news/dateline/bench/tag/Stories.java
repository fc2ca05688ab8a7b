package news.dateline.bench.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.cli.tag.Pieces;
import news.dateline.enrich.tag.Story;

/**
 * What is tagged.
 *
 * @param all one a line of a file
 */
record Stories(List<Story> all) {
  Stories {
    all = List.copyOf(all);
  }

  /** The articles of {@code file}, JSON Lines, compressed or not, or one text. */
  static Stories of(Path file) throws IOException {
    String name = file.toString();
    if (!name.endsWith(".jsonl") && !name.endsWith(".jsonl.gz")) {
      return new Stories(List.of(story(Files.readString(file))));
    }
    Pieces pieces = new Pieces(Map.of());
    List<Story> stories = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(file);
        InputStream input = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        stories.add(pieces.ofLine(line).story());
      }
    } catch (Pieces.Unreadable unreadable) {
      throw new IOException(file + ": " + unreadable.getMessage(), unreadable);
    }
    return new Stories(stories);
  }

  /** One of {@code length} characters, made of as many of them as that takes. */
  Story ofLength(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < length && !all.isEmpty(); i++) {
      String piece = text(all.get(i % all.size()));
      text.append(piece.isEmpty() ? " " : piece).append("\n\n");
    }
    return story(text.substring(0, Math.min(length, text.length())));
  }

  private static Story story(String body) {
    return new Story(
        "unknown", null, null, null, null, null, null, List.of(Section.of(SectionKind.BODY, body)));
  }

  /** All that is read of {@code story}. */
  static String text(Story story) {
    StringBuilder text = new StringBuilder(story.title() == null ? "" : story.title());
    story.sections().forEach(section -> text.append('\n').append(section.text()));
    return text.toString();
  }

  /** How many characters an article has, on average. */
  double meanLength() {
    return all.stream().mapToInt(story -> text(story).length()).average().orElse(0);
  }
}
