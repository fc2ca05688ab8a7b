/**
 * Why an article is where it is: its tags with their evidence, what was considered and dropped, and
 * everything that happened to it. Keeps nothing but where in {@code articles.tagged} to look.
 */
@NullMarked
package news.dateline.publish.why;

import org.jspecify.annotations.NullMarked;
