/**
 * Feed documents: a list of stories in one of the forms feed readers know. Pure functions from a
 * {@link news.dateline.publish.feed.FeedDocument} to bytes; knows neither how the list came about
 * nor how it is served. A new form is one more {@link news.dateline.publish.feed.FeedWriter}.
 */
@NullMarked
package news.dateline.publish.feed;

import org.jspecify.annotations.NullMarked;
