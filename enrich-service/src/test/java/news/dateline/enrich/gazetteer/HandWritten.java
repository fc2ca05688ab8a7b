package news.dateline.enrich.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** The words in {@code src/gazetteer/words}, in all their forms. */
final class HandWritten {
  private final Rows rows;
  private String language = "";
  private String kind = "";

  HandWritten(Rows rows) {
    this.rows = rows;
  }

  /** Adds what is in the files of {@code directory}. */
  void addAll(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        add(file);
      }
    }
  }

  private void add(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("[")) {
        String[] heading = line.substring(1, line.indexOf(']')).split(" ");
        language = heading[0];
        kind = heading[1];
      } else if (!line.isBlank() && !line.startsWith("#")) {
        int space = line.indexOf(' ');
        for (String word : line.substring(space + 1).split("\\|")) {
          addForms(line.substring(0, space), word.strip());
        }
      }
    }
  }

  private void addForms(String id, String word) {
    Set<String> forms =
        switch (kind) {
          case "demonym" -> Inflection.demonym(language, word);
          case "pair", "trap", "bearer", "region" -> Set.of(word);
          default -> Inflection.name(language, word);
        };
    String rowKind = kind.equals("capital") && !language.equals(Rows.ANY) ? "capital" : kind;
    forms.forEach(form -> rows.add(rowKind, id, language, form));
  }
}
