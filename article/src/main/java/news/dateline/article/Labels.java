package news.dateline.article;

import java.util.Locale;

/**
 * How a constant is spelled outside Java: lower case, with hyphens ({@code PULL_QUOTE} is {@code
 * pull-quote}).
 */
final class Labels {
  private Labels() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
