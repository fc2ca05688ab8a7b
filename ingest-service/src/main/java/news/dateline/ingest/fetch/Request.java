package news.dateline.ingest.fetch;

import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.HttpHeaders;

/** A conditional GET (RFC 9110, 13.1). */
final class Request {
  static final String USER_AGENT = "Dateline/0.1 (news pipeline; polls feeds)";

  private static final String ACCEPT =
      "application/atom+xml, application/rss+xml, application/feed+json,"
          + " application/rdf+xml;q=0.9, application/xml;q=0.9, application/json;q=0.9,"
          + " text/xml;q=0.8, text/html;q=0.7, */*;q=0.5";

  private Request() {}

  static HttpGet of(URI url, Question question) {
    HttpGet request = new HttpGet(url);
    request.setHeader(HttpHeaders.ACCEPT, ACCEPT);
    request.setHeader(HttpHeaders.ACCEPT_ENCODING, Content.ENCODINGS);
    if (question.etag() != null) {
      request.setHeader(HttpHeaders.IF_NONE_MATCH, question.etag());
    }
    if (question.lastModified() != null) {
      request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, question.lastModified());
    }
    return request;
  }
}
