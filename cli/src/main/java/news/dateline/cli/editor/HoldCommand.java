package news.dateline.cli.editor;

import news.dateline.article.EditorAct;
import picocli.CommandLine.Command;

/** {@code dateline hold}. */
@Command(
    name = "hold",
    description = {"Withdraws an article from every feed until an editor releases it."})
public final class HoldCommand extends EditorCommand {
  /** For picocli. */
  public HoldCommand() {
    super(EditorAct.HOLD);
  }
}
