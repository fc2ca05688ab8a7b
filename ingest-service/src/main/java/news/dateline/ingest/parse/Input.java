package news.dateline.ingest.parse;

import news.dateline.article.Arrival;
import org.jspecify.annotations.Nullable;

/**
 * One record of the ingest topic.
 *
 * @param value its bytes; null for a record without a value. Not copied: nobody writes to them
 * @param headers its headers
 * @param key its key as text, if it has one
 * @param arrival when and where it arrived
 */
@SuppressWarnings("ArrayRecordComponent") // Inputs are read once and never compared.
public record Input(
    byte @Nullable [] value, Headers headers, @Nullable String key, Arrival arrival) {}
