package news.dateline.cli.editor;

import news.dateline.article.EditorAct;
import picocli.CommandLine.Command;

/** {@code dateline kill}. */
@Command(
    name = "kill",
    description = {
      "Withdraws an article from every feed and keeps it dead until an editor releases it.",
      "Its text can be brought back for six days."
    })
public final class KillCommand extends EditorCommand {
  /** For picocli. */
  public KillCommand() {
    super(EditorAct.KILL);
  }
}
