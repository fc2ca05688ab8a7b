package news.dateline.ingest.lifecycle;

import news.dateline.topic.Codec;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The store of what is remembered of each article, by its uri. */
public final class LifecycleStates {
  /** Its name. */
  public static final String NAME = "lifecycle";

  private static final Codec<LifecycleState> STATE = Codec.json(LifecycleState.class);

  private LifecycleStates() {}

  /** The store itself. */
  public static StoreBuilder<KeyValueStore<String, byte[]>> store() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(NAME), Serdes.String(), Serdes.ByteArray());
  }

  static LifecycleState read(KeyValueStore<String, byte[]> states, String uri) {
    byte[] state = states.get(uri);
    return state == null ? LifecycleState.UNSEEN : STATE.decode(state);
  }

  static void write(KeyValueStore<String, byte[]> states, String uri, LifecycleState state) {
    states.put(uri, STATE.encode(state));
  }
}
