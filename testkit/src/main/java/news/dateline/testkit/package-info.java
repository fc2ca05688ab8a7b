/**
 * What tests with a real broker stand on: the broker itself, chosen by one switch, and hands to
 * send records and to read topics without sleeping. Only tests depend on it.
 */
@NullMarked
package news.dateline.testkit;

import org.jspecify.annotations.NullMarked;
