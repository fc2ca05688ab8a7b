package news.dateline.bench;

import java.util.Map;

/** What articles are sent as. */
public interface Form {
  /** The value of the record of {@code article}. */
  byte[] bytes(SyntheticArticle article);

  /** Of {@code article}: what its bytes do not say. */
  Map<String, String> headers(SyntheticArticle article);
}
