package news.dateline.publish.gate;

import java.util.Optional;
import news.dateline.article.FeedEvent;

/**
 * What the gate decided.
 *
 * @param state what it remembers from here on
 * @param event what subscribers are told, if anything
 */
record Decision(GateState state, Optional<FeedEvent> event) {}
