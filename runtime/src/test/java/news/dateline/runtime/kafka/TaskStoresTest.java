package news.dateline.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskStoresTest {
  @TempDir private Path stateDir;

  private Path application;
  private TaskStores stores;

  @BeforeEach
  void anApplicationThatHasRun() throws IOException {
    Properties settings = new Properties();
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "some-service");
    stores = new TaskStores(settings);
    application = stateDir.resolve("some-service");
    Files.createDirectories(application.resolve("0_1/rocksdb/current"));
    Files.writeString(application.resolve("0_1/rocksdb/current/000001.sst"), "state");
    Files.writeString(application.resolve("instance-id"), "it stays");
  }

  @Test
  void storesThatWereClosedAreKept() {
    stores.closedCleanly();

    stores.open();

    assertThat(application.resolve("0_1/rocksdb/current/000001.sst")).exists();
  }

  @Test
  void storesThatACrashLeftAreDeletedAndNothingElse() {
    stores.open();

    assertThat(application.resolve("0_1")).doesNotExist();
    assertThat(application.resolve("instance-id")).exists();
  }

  @Test
  void aCleanCloseCountsOnce() throws IOException {
    stores.closedCleanly();
    stores.open();

    stores.open();

    assertThat(application.resolve("0_1")).doesNotExist();
  }

  @Test
  void anApplicationThatNeverRanHasNothingToDelete() throws IOException {
    Properties settings = new Properties();
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "new-service");
    TaskStores none = new TaskStores(settings);

    none.open();
    none.closedCleanly();

    assertThat(stateDir.resolve("new-service")).doesNotExist();
  }
}
