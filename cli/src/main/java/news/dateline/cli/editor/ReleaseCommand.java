package news.dateline.cli.editor;

import news.dateline.article.EditorAct;
import picocli.CommandLine.Command;

/** {@code dateline release}. */
@Command(
    name = "release",
    description = {
      "Publishes an article again that an editor killed or held: the newest version there is.",
      "Where no editor's word stands, it overrules a kill or hold of the source's."
    })
public final class ReleaseCommand extends EditorCommand {
  /** For picocli. */
  public ReleaseCommand() {
    super(EditorAct.RELEASE);
  }
}
