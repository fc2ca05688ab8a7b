/**
 * One article in the forms of the web: a page for people, schema.org for search engines. Pure
 * functions of its ninjs; knows neither HTTP nor how the article is found.
 */
@NullMarked
package news.dateline.publish.page;

import org.jspecify.annotations.NullMarked;
