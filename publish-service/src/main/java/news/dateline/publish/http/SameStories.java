package news.dateline.publish.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import news.dateline.publish.ninjs.Addresses;
import news.dateline.publish.ninjs.Ninjs;
import news.dateline.publish.ninjs.Urns;
import news.dateline.publish.page.SameStory;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.FeedView;
import news.dateline.publish.view.StoryLinks;

/**
 * The articles with the same story that may be shown now: links tell of what is under embargo and
 * of what was withdrawn, too.
 */
public final class SameStories {
  private static final int MOST = 10;

  private final StoryLinks links;
  private final FeedView view;
  private final Supplier<URI> publicAddress;

  /**
   * By {@code links}, as far as {@code view} shows them.
   *
   * @param publicAddress what absolute addresses begin with
   */
  public SameStories(StoryLinks links, FeedView view, Supplier<URI> publicAddress) {
    this.links = links;
    this.view = view;
    this.publicAddress = publicAddress;
  }

  /** Those of the article {@code id}, the most similar first, ten at most. */
  List<SameStory> of(String id) {
    return links.of(id).stream().map(this::shown).flatMap(Optional::stream).limit(MOST).toList();
  }

  private Optional<SameStory> shown(StoryLinks.StoryLink link) {
    return view.article(link.uri().id())
        .filter(change -> !change.event().withdrawn())
        .map(change -> describe(link, change));
  }

  private SameStory describe(StoryLinks.StoryLink link, Change change) {
    Ninjs story = Ninjs.read(change.ninjs());
    return new SameStory(
        Urns.article(link.uri()),
        story.id(),
        story.title(),
        story.source(),
        story.published(change.at()),
        Addresses.article(publicAddress.get(), story.id()),
        link.earlier(),
        link.similarity(),
        link.resemblance());
  }
}
