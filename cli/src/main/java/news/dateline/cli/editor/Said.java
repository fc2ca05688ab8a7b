package news.dateline.cli.editor;

import news.dateline.article.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * What publish-service answers to an editor.
 *
 * @param uri the article
 * @param articleId its short id
 * @param id of the receipt
 * @param receipt null where it was not decided in time
 */
record Said(String uri, String articleId, String id, @Nullable Receipt receipt) {}
