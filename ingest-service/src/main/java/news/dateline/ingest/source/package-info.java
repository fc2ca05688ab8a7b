/**
 * Polls sources: which there are, which this instance polls, when, and what came of it. Whatever
 * has something new goes to the ingest topic as any newsroom's input does.
 *
 * <p>{@link news.dateline.ingest.source.Rounds} makes the rounds of the {@link
 * news.dateline.ingest.source.Beat}, and each {@link news.dateline.ingest.source.Visit} is entered
 * by the {@link news.dateline.ingest.source.Logbook} as the {@link
 * news.dateline.ingest.source.Timetable} says. It knows nothing of formats.
 */
@NullMarked
package news.dateline.ingest.source;

import org.jspecify.annotations.NullMarked;
