package news.dateline.cli.tags;

import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import news.dateline.cli.Bearer;
import news.dateline.runtime.config.Environment;
import news.dateline.runtime.config.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code dateline tags}. */
@Command(
    name = "tags",
    description =
        "Adds tags to an article and removes tags from it, whatever the tagger finds, until they"
            + " are lifted. Without options: shows what editors say of it.")
public final class TagsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "ID",
      description = "The article: its short id, or its uri, which need not have arrived yet.")
  private String article;

  @Option(
      names = "--add",
      paramLabel = "TAG[:ROLE]",
      description =
          "A tag it has in any case, such as program/korea-center or country/KR:mention; the role"
              + " is focus, and own of a program, unless it is said.")
  private List<String> add = new ArrayList<>();

  @Option(
      names = "--remove",
      paramLabel = "TAG",
      description = "A tag it never has, such as region/europe.")
  private List<String> remove = new ArrayList<>();

  @Option(
      names = "--lift",
      paramLabel = "TAG",
      arity = "0..1",
      fallbackValue = "",
      description = "Takes back what editors said of this tag; without TAG, of all.")
  private @Nullable String lift;

  @Option(names = "--note", defaultValue = "", description = "Why, for whoever asks.")
  private String note;

  @Option(
      names = "--editor",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who says so (default: ${DEFAULT-VALUE}).")
  private String editor;

  @Option(
      names = "--to",
      paramLabel = "ADDRESS",
      description =
          "publish-service (default: DATELINE_PUBLISH_ADDRESS, else http://localhost:8080).")
  private @Nullable URI to;

  /** For picocli. */
  @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
  public TagsCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    boolean edits = !add.isEmpty() || !remove.isEmpty();
    if ("".equals(lift) && edits) {
      throw new ParameterException(
          spec.commandLine(), "--lift without a tag takes everything back: say it alone");
    }
    refuseContradictions();
    Environment environment = Environment.of(System.getenv());
    URI address = to == null ? environment.address(Setting.PUBLISH_ADDRESS) : to;
    try (TagsClient client = new TagsClient(address, Bearer.of(environment))) {
      JsonNode said = edits || lift != null ? say(client) : client.get(article);
      print(said, spec.commandLine().getOut());
    }
    return CommandLine.ExitCode.OK;
  }

  /** Of the words of one call none is the later one; publish-service refuses such a request too. */
  private void refuseContradictions() {
    Set<String> said = new HashSet<>();
    for (String tag : Stream.concat(add.stream().map(Edits::name), remove.stream()).toList()) {
      if (!said.add(tag)) {
        throw new ParameterException(
            spec.commandLine(), tag + " is there twice: add it or remove it, once");
      }
    }
  }

  private JsonNode say(TagsClient client) throws InterruptedException {
    if ("".equals(lift)) {
      return client.lift(article);
    }
    Edits edits = Edits.of(client.get(article));
    if (lift != null) {
      edits.lift(lift);
    }
    add.forEach(tag -> edits.add(tag, note));
    remove.forEach(tag -> edits.remove(tag, note));
    return client.put(article, edits.body(editor));
  }

  private static void print(JsonNode said, PrintWriter out) {
    out.println(said.path("uri").asString(""));
    if (said.path("added").isEmpty() && said.path("removed").isEmpty()) {
      out.println("  editors say nothing of its tags");
    }
    said.path("added").forEach(edit -> out.println("  + " + line(edit)));
    said.path("removed").forEach(edit -> out.println("  - " + line(edit)));
  }

  private static String line(JsonNode edit) {
    String role = edit.path("role").asString("");
    String editor = edit.path("editor").asString("");
    String note = edit.path("note").asString("");
    return edit.path("kind").asString("")
        + "/"
        + edit.path("id").asString("")
        + (role.isEmpty() ? "" : ":" + role)
        + (editor.isEmpty() ? "" : "  " + editor)
        + (note.isEmpty() ? "" : ": " + note);
  }
}
