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
   * Whether an input without a content type looks like it; asked in the order of the list of
   * formats, the first that says yes reads it.
   */
  boolean looksLike(String text);

  /**
   * Reads the articles in a document, at least one.
   *
   * @throws Unreadable when it is not well-formed, or no article
   */
  List<Manuscript> read(Document document) throws Unreadable;
}
