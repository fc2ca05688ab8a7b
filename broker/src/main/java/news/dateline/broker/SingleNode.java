package news.dateline.broker;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.message.RequestHeaderData;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.controller.ControllerRequestContext;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * Kafka's controller and broker in one process, put together as Kafka's own {@link KafkaRaftServer}
 * does it, with one step between the two. After kill -9 the controller takes the broker that died
 * for alive, and the new one would lead its partitions at once and lose them again when the
 * controller notices; of transactions that it ends meanwhile Kafka forgets markers (KAFKA-20734),
 * and who waits for one waits for ever. So the controller hears first that the broker is gone.
 */
final class SingleNode {
  private static final Logger LOG = LoggerFactory.getLogger(SingleNode.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long CHECK_NANOS = 10_000_000;

  private final ControllerServer controller;
  private final BrokerServer broker;

  /** Not yet started. */
  SingleNode(KafkaConfig config) {
    Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> directories =
        KafkaRaftServer.initializeLogDirs(config, LOG, "");
    String cluster = directories._1().clusterId().orElseThrow();
    Map<Integer, InetSocketAddress> voters =
        QuorumConfig.parseVoterConnections(config.quorumConfig().voters());
    SharedServer shared =
        new SharedServer(
            config,
            directories._1(),
            Time.SYSTEM,
            Server.initializeMetrics(config, Time.SYSTEM, cluster),
            CompletableFuture.completedFuture(voters),
            List.of(),
            new StandardFaultHandlerFactory(),
            ServerSocketFactory.INSTANCE);
    this.broker = new BrokerServer(shared);
    this.controller =
        new ControllerServer(shared, KafkaRaftServer.configSchema(), directories._2());
  }

  /** Starts both and returns when clients can use them. */
  void start() {
    controller.startup();
    letGoOfWhoDied();
    broker.startup();
  }

  /** Takes the place of the broker that died, and its partitions. After a clean end it has none. */
  private void letGoOfWhoDied() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    boolean known = knowsWhatWas();
    while (!known || controller.metadataCache().hasAliveBroker(BrokerSettings.NODE_ID)) {
      if (System.nanoTime() > deadline) {
        throw new BrokerStartException(
            "the broker cannot start: its controller takes it for running still");
      }
      if (known) {
        unregister();
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptException("interrupted while the broker that died is let go");
      }
      LockSupport.parkNanos(CHECK_NANOS);
      known = knowsWhatWas();
    }
  }

  /** Whether it has read all that its former lives wrote, up to its own election. */
  private boolean knowsWhatWas() {
    int elected = controller.controller().curClaimEpoch();
    return elected >= 0
        && controller.metadataCache().currentImage().provenance().lastContainedEpoch() >= elected;
  }

  private void unregister() {
    ControllerRequestContext context =
        new ControllerRequestContext(
            new RequestHeaderData(), KafkaPrincipal.ANONYMOUS, OptionalLong.empty());
    try {
      controller.controller().unregisterBroker(context, BrokerSettings.NODE_ID).get();
    } catch (ExecutionException notYet) {
      // It is not active yet, or has done it already.
      LOG.debug("the controller is asked again", notYet.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptException(interrupted);
    }
  }

  /** Stops both; what was acknowledged is on disk. */
  void stop() {
    broker.shutdown();
    controller.shutdown();
    broker.awaitShutdown();
    controller.awaitShutdown();
  }
}
