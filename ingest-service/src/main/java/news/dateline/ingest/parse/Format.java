package news.dateline.ingest.parse;

import java.util.List;

/** One form in which newsrooms send articles. Stateless. */
public interface Format {
  /**
   * Whether it reads this content type.
   *
   * @param mediaType lower case, without parameters, such as {@code application/json}
   */
  boolean reads(String mediaType);

  /**
   * Whether it may be in this content type, which others may be in too, such as {@code
   * application/xml}: then it is asked to look.
   */
  default boolean mayBe(String mediaType) {
    return false;
  }

  /**
   * Whether an input without a content type looks like it; asked in the order of the list of
   * formats, the first that says yes reads it.
   */
  boolean looksLike(Glance glance);

  /**
   * The format that {@code document} turns out to be in, where only the whole of it tells.
   *
   * @throws Unreadable when it has no text
   */
  default Format within(Document document) throws Unreadable {
    return this;
  }

  /**
   * Whether its documents are collections of articles, each with an identity of its own, so that
   * what the headers say of one article ({@code uri}, {@code url}, {@code title}, {@code version},
   * {@code published}) means none of them.
   */
  default boolean isCollection() {
    return false;
  }

  /**
   * Reads the articles in a document, at least one.
   *
   * @throws Unreadable when it is not well-formed, or no article
   */
  List<Manuscript> read(Document document) throws Unreadable;

  /**
   * What stands at the surface of a document that was found to be beyond all bounds: it may be a
   * kill or a hold. Nothing for a format that says of single articles that they cannot be read.
   *
   * @throws Unreadable when not even that can be read
   */
  default List<Manuscript> surface(Document document) throws Unreadable {
    return List.of();
  }
}
