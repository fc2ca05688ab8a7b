/**
 * What this instance knows of the feeds: the state of every article now, rebuilt from {@code
 * feeds.all} at each start. Disposable; nothing is written from it.
 */
@NullMarked
package news.dateline.publish.view;

import org.jspecify.annotations.NullMarked;
