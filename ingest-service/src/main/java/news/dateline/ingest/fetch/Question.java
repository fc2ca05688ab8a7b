package news.dateline.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param url http or https
 * @param etag of what we have, asked back in {@code If-None-Match}
 * @param lastModified of what we have, asked back in {@code If-Modified-Since}
 */
public record Question(URI url, @Nullable String etag, @Nullable String lastModified) {}
