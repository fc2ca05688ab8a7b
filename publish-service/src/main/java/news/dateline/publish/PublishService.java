package news.dateline.publish;

import io.micrometer.core.instrument.Gauge;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import news.dateline.publish.fanout.FeedTopics;
import news.dateline.publish.feed.FeedWriter;
import news.dateline.publish.http.ArticleRoutes;
import news.dateline.publish.http.FeedRoutes;
import news.dateline.publish.ninjs.NinjsWriter;
import news.dateline.publish.stream.FeedLog;
import news.dateline.publish.stream.Hub;
import news.dateline.publish.stream.Streams;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.FeedCatalog;
import news.dateline.publish.view.FeedView;
import news.dateline.publish.view.WhyView;
import news.dateline.runtime.Service;
import news.dateline.runtime.ServiceShell;
import news.dateline.runtime.kafka.StreamsApplication;
import news.dateline.runtime.kafka.TopicCreation;
import news.dateline.runtime.kafka.TopicTail;
import news.dateline.taxonomy.TaxonomyDocument;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** publish-service as one process. */
public final class PublishService {
  private static final String NAME = "publish-service";

  private PublishService() {}

  /** Starts it from the environment. */
  public static void main(String[] arguments) throws InterruptedException {
    Service.run(PublishService::start);
  }
}
