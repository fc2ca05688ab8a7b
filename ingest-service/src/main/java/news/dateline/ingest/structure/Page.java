package news.dateline.ingest.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import news.dateline.article.Cut;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * A text while the rules look at it: its passages, and the marks they have got so far. A passage
 * without a mark is open. Passages are named by their index, from 0.
 */
final class Page {
  private final List<Passage> passages;
  private final List<@Nullable Mark> marks;
  private final List<Cut> parts = new ArrayList<>();
  private final Known known;
  private @Nullable String title;
  private @Nullable String byline;
  private @Nullable String dateline;

  Page(List<Passage> passages, Known known) {
    this.passages = new ArrayList<>(passages);
    this.known = known;
    this.marks = new ArrayList<>(passages.size());
    this.title = known.title();
    this.byline = known.byline();
    for (Passage passage : passages) {
      marks.add(passage.kind() == null ? null : new Mark.Kept(passage.kind(), null));
    }
  }

  Known known() {
    return known;
  }

  int size() {
    return passages.size();
  }

  String text(int index) {
    return passages.get(index).text();
  }

  boolean opensBlock(int index) {
    return passages.get(index).opensBlock();
  }

  /** Whether there is such a passage and no rule has claimed it. */
  boolean isOpen(int index) {
    return index < size() && marks.get(index) == null;
  }

  boolean isCut(int index) {
    return marks.get(index) instanceof Mark.Dropped;
  }

  boolean isCut(int index, String rule) {
    return marks.get(index) instanceof Mark.Dropped dropped && dropped.rule().equals(rule);
  }

  boolean isKept(int index, SectionKind kind) {
    return marks.get(index) instanceof Mark.Kept kept && kept.kind() == kind;
  }

  /** The first open passage from {@code index} on, or {@link #size()}. */
  int nextOpen(int index) {
    int next = index;
    while (next < size() && !isOpen(next)) {
      next++;
    }
    return next;
  }

  /** The first open passage of running text, or {@link #size()}: what is before it is the head. */
  int headEnd() {
    int end = nextOpen(0);
    while (end < size() && !Wording.isProse(text(end))) {
      end = nextOpen(end + 1);
    }
    return end;
  }

  /** The first passage behind the last open one of running text: from there on is the foot. */
  int footStart() {
    return footStart(size());
  }

  /** The same, when everything from {@code end} on is known to be foot. */
  int footStart(int end) {
    int start = end;
    while (start > 0 && !(isOpen(start - 1) && Wording.isProse(text(start - 1)))) {
      start--;
    }
    return start;
  }

  void keep(int index, SectionKind kind, @Nullable String heading) {
    mark(index, new Mark.Kept(kind, heading));
  }

  void cut(int index, String rule) {
    mark(index, new Mark.Dropped(rule));
  }

  /** Cuts every open passage that {@code matcher} accepts. */
  void cutAll(String rule, Predicate<String> matcher) {
    for (int i = 0; i < size(); i++) {
      if (isOpen(i) && matcher.test(text(i))) {
        cut(i, rule);
      }
    }
  }

  /** Cuts the characters from {@code start} to {@code end} out of a passage, at one of its ends. */
  void cutPart(int index, String rule, int start, int end) {
    Passage whole = passages.get(index);
    parts.add(new Cut(rule, whole.line(), whole.text().substring(start, end).strip()));
    String rest = whole.text().substring(0, start) + whole.text().substring(end);
    passages.set(index, new Passage(whole.line(), rest.strip(), whole.opensBlock(), whole.kind()));
  }

  /** Notes a piece of a passage, already taken away, as cut. */
  void note(String rule, int index, String piece) {
    parts.add(new Cut(rule, passages.get(index).line(), piece));
  }

  /** Takes the first {@code end} characters of a passage away; they are told elsewhere. */
  void tellPart(int index, int end) {
    Passage whole = passages.get(index);
    passages.set(
        index,
        new Passage(
            whole.line(), whole.text().substring(end).strip(), whole.opensBlock(), whole.kind()));
  }

  /** The passage is the heading of another, and told there. */
  void tell(int index) {
    mark(index, new Mark.Told());
  }

  void title(int index) {
    tell(index);
    title = known.title() == null ? text(index) : known.title();
  }

  void byline(int index, String name) {
    tell(index);
    byline = known.byline() == null ? name : known.byline();
  }

  void dateline(String text) {
    dateline = text;
  }

  boolean hasTitle() {
    return title != null;
  }

  @Nullable String byline() {
    return byline;
  }

  private void mark(int index, Mark mark) {
    if (!isOpen(index)) {
      throw new IllegalStateException("line " + passages.get(index).line() + " is marked twice");
    }
    marks.set(index, mark);
  }

  /** What has been found; open passages are the story's running text. */
  Structure structure() {
    List<Section> sections = new ArrayList<>();
    List<Cut> cuts = new ArrayList<>(parts);
    for (int i = 0; i < size(); i++) {
      Passage passage = passages.get(i);
      switch (marks.get(i)) {
        case null -> sections.add(Section.of(SectionKind.BODY, passage.text()));
        case Mark.Kept kept ->
            sections.add(new Section(kept.kind(), kept.heading(), passage.text()));
        case Mark.Dropped dropped ->
            cuts.add(new Cut(dropped.rule(), passage.line(), passage.text()));
        case Mark.Told _ -> {}
      }
    }
    cuts.sort(Comparator.comparingInt(Cut::line));
    return new Structure(title, byline, dateline, sections, cuts);
  }
}
